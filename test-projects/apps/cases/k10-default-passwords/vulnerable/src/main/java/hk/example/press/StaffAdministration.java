package hk.example.press;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

@Service
public class StaffAdministration {
    private static final String INITIAL = "123456";

    private final PasswordEncoder encoder;

    public StaffAdministration(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    public void open(StaffAccount account) {
        account.setPassword(encoder.encode(INITIAL)); // finding: PDPO-DPP4-CREDENTIAL one of the values that are tried first
        account.setPin(account.getStaffHkid().substring(1, 5)); // finding: PDPO-HKID-CREDENTIAL 'StaffAccount.staffHkid'
    }

    public void change(StaffAccount account, String chosen) {
        account.setPassword(encoder.encode(chosen));
    }

    public boolean isDefault(String hash) {
        return encoder.matches(INITIAL, hash);
    }
}
