package hk.example.socialshop.service.marketing;

import com.sendgrid.Method;
import com.sendgrid.Request;
import com.sendgrid.Response;
import com.sendgrid.SendGrid;
import com.sendgrid.helpers.mail.Mail;
import com.sendgrid.helpers.mail.objects.Content;
import com.sendgrid.helpers.mail.objects.Email;
import hk.example.socialshop.domain.member.Member;
import hk.example.socialshop.domain.member.MemberRepository;
import java.io.IOException;
import java.util.List;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;

/** The monthly newsletter through SendGrid. 每月通訊 */
@Slf4j
@Component
@RequiredArgsConstructor
public class NewsletterMailer {

    private static final Email FROM = new Email("news@socialshop.example.hk", "Social Shop");

    private final MemberRepository members;
    private final SendGrid sendGrid;

    public int sendIssue(String subject, String html) throws IOException {
        int sent = 0;
        for (Member member : members.findByMarketingConsentTrue()) {
            if (member.isMarketingOptOut()) {
                continue;
            }
            post(member, subject, html);
            sent++;
        }
        log.info("Newsletter '{}' sent to {} members", subject, sent);
        return sent;
    }

    /** The repository leaves out those who opted out. */
    public void sendPreview(String subject, String html) throws IOException {
        List<Member> readers = members.findByMarketingConsentTrueAndMarketingOptOutFalse();
        for (Member reader : readers.subList(0, Math.min(10, readers.size()))) {
            post(reader, "[Preview] " + subject, html);
        }
    }

    private void post(Member member, String subject, String html) throws IOException {
        Mail mail = new Mail(FROM, subject, new Email(member.getEmail()), new Content("text/html", html));
        Request request = new Request();
        request.setMethod(Method.POST);
        request.setEndpoint("mail/send");
        request.setBody(mail.build());
        Response response = sendGrid.api(request);
        if (response.getStatusCode() >= 400) {
            log.warn("Newsletter to member {} refused: {}", member.getPublicId(), response.getStatusCode());
        }
    }
}
