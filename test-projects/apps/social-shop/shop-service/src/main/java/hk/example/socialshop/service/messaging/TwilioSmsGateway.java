package hk.example.socialshop.service.messaging;

import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import hk.example.socialshop.domain.masking.Masking;
import hk.example.socialshop.service.monitoring.ShopMetrics;
import java.time.Duration;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The gateway over Twilio. */
@Slf4j
@Component
@RequiredArgsConstructor
public class TwilioSmsGateway implements SmsGateway {

    private static final String COUNTRY_CODE = "+852";

    @Value("${shop.sms.sender}")
    private String sender;

    private final ShopMetrics metrics;

    @Override
    public void send(String mobile, String text) {
        long start = System.nanoTime();
        Message message = Message.creator(new PhoneNumber(international(mobile)), new PhoneNumber(sender), text)
                .create();
        metrics.smsSent(COUNTRY_CODE, Duration.ofNanos(System.nanoTime() - start));
        log.info("SMS {} to {} accepted, {} characters", message.getSid(), Masking.maskMobile(mobile), text.length());
    }

    private static String international(String mobile) {
        return mobile.startsWith("+") ? mobile : COUNTRY_CODE + mobile;
    }
}
