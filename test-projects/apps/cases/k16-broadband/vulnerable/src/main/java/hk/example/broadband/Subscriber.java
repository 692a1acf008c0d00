package hk.example.broadband;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Subscriber {
    @Id
    private String accountNo;

    private String email;
    private String mobile;
    private boolean marketingConsent; // finding: PDPO-P6A-EVIDENCE 'Subscriber.marketingConsent'
    private boolean marketingOptOut;

    public String getAccountNo() { return accountNo; }
    public String getEmail() { return email; }
    public String getMobile() { return mobile; }
    public boolean isMarketingConsent() { return marketingConsent; }
    public boolean isMarketingOptOut() { return marketingOptOut; }
    public void setMarketingOptOut(boolean marketingOptOut) { this.marketingOptOut = marketingOptOut; }
}
