package hk.example.electors;

import java.util.UUID;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class SendController {
    private static final String OUR_DOMAIN = "@electors.example";

    private final Electors electors;
    private final JavaMailSender mailSender;

    public SendController(Electors electors, JavaMailSender mailSender) {
        this.electors = electors;
        this.mailSender = mailSender;
    }

    /** The sheet stays here; who has the role fetches it by the link. */
    @PostMapping("/electors/send")
    public void send(@RequestParam String to, @RequestParam String ward) {
        if (!to.endsWith(OUR_DOMAIN)) {
            throw new IllegalArgumentException("not one of ours");
        }
        SimpleMailMessage message = new SimpleMailMessage();
        message.setTo(to);
        message.setSubject("Register of " + ward);
        message.setText("https://office.electors.example/downloads/" + UUID.randomUUID());
        mailSender.send(message);
    }

    @PostMapping("/electors/reminder")
    public void remind(@RequestParam String ward) {
        for (Elector elector : electors.findByWard(ward)) {
            SimpleMailMessage message = new SimpleMailMessage();
            message.setTo(elector.getEmail());
            message.setSubject("Please return your reply slip");
            mailSender.send(message);
        }
    }
}
