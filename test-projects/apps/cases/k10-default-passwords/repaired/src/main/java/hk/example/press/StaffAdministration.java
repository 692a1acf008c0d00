package hk.example.press;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

@Service
public class StaffAdministration {
    private static final String FORMER_INITIAL = "123456";

    private final PasswordEncoder encoder;
    private final SecureRandom random = new SecureRandom();

    public StaffAdministration(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    /** The answer goes to the person by post, once. */
    public String open(StaffAccount account) {
        String initial = secret();
        account.setPassword(encoder.encode(initial));
        account.setMustChangePassword(true);
        account.setPin(encoder.encode(secret()));
        return initial;
    }

    public void change(StaffAccount account, String chosen) {
        if (chosen.contains(account.getStaffHkid())) {
            throw new IllegalArgumentException("not your identity card");
        }
        account.setPassword(encoder.encode(chosen));
    }

    public boolean isDefault(String hash) {
        return encoder.matches(FORMER_INITIAL, hash);
    }

    private String secret() {
        byte[] bytes = new byte[18];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
