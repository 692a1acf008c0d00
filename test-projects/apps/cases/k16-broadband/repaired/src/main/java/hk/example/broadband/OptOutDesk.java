package hk.example.broadband;

import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;

/** Takes opt-outs and writes that they were taken. */
@Service
public class OptOutDesk {
    private final JavaMailSender mail;

    public OptOutDesk(JavaMailSender mail) {
        this.mail = mail;
    }

    public void optOut(Subscriber subscriber) {
        subscriber.setMarketingOptOut(true);
        SimpleMailMessage message = new SimpleMailMessage();
        message.setTo(subscriber.getEmail());
        message.setSubject("Confirmation of your request");
        message.setText("We have recorded that you do not want to hear from us.");
        mail.send(message);
    }
}
