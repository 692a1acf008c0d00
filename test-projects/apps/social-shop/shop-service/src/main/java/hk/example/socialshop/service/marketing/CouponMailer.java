package hk.example.socialshop.service.marketing;

import hk.example.socialshop.domain.marketing.Channel;
import hk.example.socialshop.domain.marketing.CouponCampaign;
import hk.example.socialshop.domain.member.Member;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/** Coupons by SMTP. 優惠券電郵 */
@Slf4j
@Component
@RequiredArgsConstructor
public class CouponMailer {

    private static final String TEMPLATE = "mail/coupon";

    private static final String FROM = "offers@socialshop.example.hk";

    private final JavaMailSender mailSender;
    private final SuppressionService suppression;
    private final TemplateEngine templates;

    public void sendCoupon(Member member, CouponCampaign campaign) throws MessagingException {
        if (suppression.isSuppressed(Channel.EMAIL, member.getEmail())) {
            log.info("Member {} is on the suppression list, no coupon", member.getPublicId());
            return;
        }
        MimeMessage message = mailSender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, "UTF-8");
        helper.setFrom(FROM);
        helper.setTo(member.getEmail());
        helper.setSubject(campaign.getSubjectLine());
        helper.setText(templates.process(TEMPLATE, variables(member, campaign)), true);
        mailSender.send(message);
        log.info("Coupon {} sent to member {}", campaign.getCode(), member.getPublicId());
    }

    private static Context variables(Member member, CouponCampaign campaign) {
        Context context = new Context(Locale.TRADITIONAL_CHINESE);
        context.setVariable("member", member);
        context.setVariable("campaign", campaign);
        return context;
    }
}
