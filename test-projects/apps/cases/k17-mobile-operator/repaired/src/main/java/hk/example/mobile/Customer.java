package hk.example.mobile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

@Entity
public class Customer {
    @Id
    private String customerNo;

    private String email;
    private String phone;
    private boolean optOut;
    private Instant optOutAt;

    public String getCustomerNo() { return customerNo; }
    public String getEmail() { return email; }
    public void setEmail(String email) { this.email = email; }
    public String getPhone() { return phone; }
    public boolean isOptOut() { return optOut; }
    public void setOptOut(boolean optOut) { this.optOut = optOut; }
    public Instant getOptOutAt() { return optOutAt; }
}
