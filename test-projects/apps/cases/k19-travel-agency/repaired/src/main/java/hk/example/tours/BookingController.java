package hk.example.tours;

import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
public class BookingController {
    private final JavaMailSender mail;

    public BookingController(JavaMailSender mail) {
        this.mail = mail;
    }

    @PostMapping("/book")
    public String book(@ModelAttribute BookingForm form) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setTo(form.getEmail());
        message.setText("Dear " + form.getFullName() + ", your seat on tour " + form.getTourCode() + " is booked.");
        mail.send(message);
        return "booked";
    }
}
