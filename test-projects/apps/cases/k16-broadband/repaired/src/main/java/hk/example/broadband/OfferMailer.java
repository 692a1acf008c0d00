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
        subscribers.stream()
                .filter(OfferMailer::mayHear)
                .forEach(subscriber -> mail.send(offer(subscriber, "1000M for $98")));
    }

    /** Whoever agreed, and has not said no since, gets the renewal offer. */
    public void renewalOffer(Subscriber subscriber) {
        if (!mayHear(subscriber)) {
            return;
        }
        mail.send(offer(subscriber, "Stay with us: two months free"));
    }

    private static boolean mayHear(Subscriber subscriber) {
        return subscriber.isMarketingConsent() && !subscriber.isMarketingOptOut();
    }

    private static SimpleMailMessage offer(Subscriber subscriber, String text) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setTo(subscriber.getEmail());
        message.setText(text);
        return message;
    }
}
