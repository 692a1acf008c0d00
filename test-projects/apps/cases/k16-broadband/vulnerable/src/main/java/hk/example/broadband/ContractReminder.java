package hk.example.broadband;

import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

@Component
public class ContractReminder {
    private final JavaMailSender mail;

    public ContractReminder(JavaMailSender mail) {
        this.mail = mail;
    }

    public void remind(Subscriber subscriber) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setTo(subscriber.getEmail());
        message.setSubject("Your contract ends soon");
        message.setText("Your contract ends in 30 days. Upgrade today and enjoy 20% off!"); // finding: PDPO-P6A-MIXED Upgrade today
        mail.send(message);
    }
}
