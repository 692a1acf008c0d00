package hk.example.electors;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class SendController {
    private final Electors electors;
    private final ElectorSheet sheet;
    private final JavaMailSender mailSender;

    public SendController(Electors electors, ElectorSheet sheet, JavaMailSender mailSender) {
        this.electors = electors;
        this.sheet = sheet;
        this.mailSender = mailSender;
    }

    @PostMapping("/electors/send")
    public void send(@RequestParam String to, @RequestParam String ward) throws MessagingException, IOException {
        MimeMessage message = mailSender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, true);
        helper.setTo(to);
        helper.setSubject("Register of " + ward);
        helper.addAttachment("electors.xlsx", sheet.of(electors.findByWard(ward)));
        mailSender.send(message); // missed: PDPO-DPP4-BULK-SEND a list of persons attached, the recipient typed in
    }

    @PostMapping("/electors/reminder")
    public void remind(@RequestParam String ward) {
        List<Elector> all = electors.findByWard(ward);
        SimpleMailMessage message = new SimpleMailMessage();
        message.setTo(all.stream().map(Elector::getEmail).toArray(String[]::new)); // finding: PDPO-DPP4-BULK-SEND 'Elector.email'
        message.setSubject("Please return your reply slip");
        mailSender.send(message);
    }
}
