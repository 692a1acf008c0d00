package hk.example.broadband;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

@Entity
public class Subscriber {
    @Id
    private String accountNo;

    private String email;
    private String mobile;
    private boolean marketingConsent;
    private Instant marketingConsentAt;
    private String marketingWordingVersion;
    private boolean marketingOptOut;

    public String getAccountNo() { return accountNo; }
    public String getEmail() { return email; }
    public String getMobile() { return mobile; }
    public boolean isMarketingConsent() { return marketingConsent; }
    public boolean isMarketingOptOut() { return marketingOptOut; }
    public void setMarketingOptOut(boolean marketingOptOut) { this.marketingOptOut = marketingOptOut; }
}
