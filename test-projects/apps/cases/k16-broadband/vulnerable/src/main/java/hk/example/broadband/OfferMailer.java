package hk.example.broadband;

import java.util.List;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

@Component
public class OfferMailer {
    private final JavaMailSender mail;

    public OfferMailer(JavaMailSender mail) {
        this.mail = mail;
    }

    public void monthlyOffer(List<Subscriber> subscribers) {
        for (Subscriber subscriber : subscribers) {
            if (!subscriber.isMarketingOptOut()) {
                mail.send(offer(subscriber, "1000M for $98"));
            }
        }
    }

    /** Whoever once agreed gets the renewal offer. */
    public void renewalOffer(Subscriber subscriber) {
        if (subscriber.isMarketingConsent()) {
            mail.send(offer(subscriber, "Stay with us: two months free")); // finding: PDPO-P6A-OPTOUT-IGNORED 'OfferMailer.renewalOffer'
        }
    }

    private static SimpleMailMessage offer(Subscriber subscriber, String text) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setTo(subscriber.getEmail());
        message.setText(text);
        return message;
    }
}
