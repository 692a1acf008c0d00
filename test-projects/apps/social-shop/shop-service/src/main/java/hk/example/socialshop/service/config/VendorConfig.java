package hk.example.socialshop.service.config;

import com.segment.analytics.Analytics;
import com.sendgrid.SendGrid;
import com.twilio.Twilio;
import io.sentry.Sentry;
import jakarta.annotation.PostConstruct;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Clients of the vendors we send through. Keys come from the environment. */
@Configuration
public class VendorConfig {

    @Value("${shop.sms.account}")
    private String twilioAccount;

    @Value("${shop.sms.auth}")
    private String twilioAuth;

    @Value("${shop.errors.dsn}")
    private String errorsDsn;

    @PostConstruct
    void initVendors() {
        Twilio.init(twilioAccount, twilioAuth);
        Sentry.init(options -> {
            options.setDsn(errorsDsn);
            options.setSendDefaultPii(false);
        });
    }

    @Bean
    SendGrid sendGrid(@Value("${shop.newsletter.key}") String key) {
        return new SendGrid(key);
    }

    @Bean(destroyMethod = "shutdown")
    Analytics analytics(@Value("${shop.analytics.write-key}") String writeKey) {
        return Analytics.builder(writeKey).build();
    }
}
