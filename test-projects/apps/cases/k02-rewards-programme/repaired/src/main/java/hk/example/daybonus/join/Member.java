package hk.example.daybonus.join;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

@Entity
public class Member {
    @Id
    private String cardNo;

    private String fullName;
    private String mobile;
    private String email;
    private boolean acceptsMarketing;
    private boolean thirdPartyConsent;
    private Instant consentedAt;

    protected Member() {}

    public Member(String cardNo, JoinForm form, Instant now) {
        this.cardNo = cardNo;
        this.fullName = form.getFullName();
        this.mobile = form.getMobile();
        this.email = form.getEmail();
        this.acceptsMarketing = form.isAcceptsMarketing();
        this.thirdPartyConsent = form.isSharedWithInsurers();
        this.consentedAt = now;
    }

    public String getFullName() { return fullName; }
    public String getMobile() { return mobile; }
    public boolean isAcceptsMarketing() { return acceptsMarketing; }
    public boolean hasThirdPartyConsent() { return thirdPartyConsent; }
}
