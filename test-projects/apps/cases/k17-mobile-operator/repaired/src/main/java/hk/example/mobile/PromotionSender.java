package hk.example.mobile;

import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

@Component
public class PromotionSender {
    private static final PhoneNumber FROM = new PhoneNumber("+85200000000");

    private final JavaMailSender mail;

    public PromotionSender(JavaMailSender mail) {
        this.mail = mail;
    }

    public void send(Customer customer, String offer) {
        if (customer.isOptOut()) {
            return;
        }
        SimpleMailMessage message = new SimpleMailMessage();
        message.setTo(customer.getEmail());
        message.setText(offer);
        mail.send(message);
        Message.creator(new PhoneNumber(customer.getPhone()), FROM, offer).create();
    }
}
