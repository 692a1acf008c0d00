package hk.example.press;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class StaffAccount {
    @Id
    private Long id;

    private String email;
    private String staffHkid;
    private String password;
    private boolean mustChangePassword;
    private String pin;

    public String getEmail() { return email; }
    public void setEmail(String email) { this.email = email; }
    public String getStaffHkid() { return staffHkid; }
    public void setPassword(String password) { this.password = password; }
    public void setMustChangePassword(boolean mustChangePassword) { this.mustChangePassword = mustChangePassword; }
    public void setPin(String pin) { this.pin = pin; }
}
