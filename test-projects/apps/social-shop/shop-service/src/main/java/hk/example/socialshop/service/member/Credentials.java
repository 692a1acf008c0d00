package hk.example.socialshop.service.member;

import hk.example.socialshop.domain.masking.Masking;

/** What the login form posts. Safe to print. */
public record Credentials(String email, String password, boolean rememberMe) {

    @Override
    public String toString() {
        return "Credentials[" + Masking.maskEmail(email) + ", rememberMe=" + rememberMe + "]";
    }
}
