package hk.example.socialshop.service.marketing;

import hk.example.socialshop.domain.marketing.CampaignRepository;
import hk.example.socialshop.domain.marketing.Channel;
import hk.example.socialshop.domain.marketing.CouponCampaign;
import hk.example.socialshop.domain.member.Member;
import hk.example.socialshop.domain.member.MemberRepository;
import hk.example.socialshop.service.messaging.SmsGateway;
import hk.example.socialshop.service.messaging.WhatsAppClient;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Offers in the month of the member's birthday. 生日優惠 */
@Slf4j
@Component
@RequiredArgsConstructor
public class BirthdayOfferJob {

    private static final String CAMPAIGN = "BIRTHDAY";

    private final MemberRepository members;
    private final CampaignRepository campaigns;
    private final SuppressionService suppression;
    private final SmsGateway smsGateway;
    private final WhatsAppClient whatsApp;
    private final Clock clock;

    @Scheduled(cron = "0 0 10 1 * *")
    public void run() {
        LocalDate today = LocalDate.now(clock);
        campaigns.findByCode(CAMPAIGN).filter(c -> c.isOpenOn(today)).ifPresent(c -> {
            textOffers(c, today.getMonthValue());
            whatsAppOffers(c, today.getMonthValue());
        });
    }

    private void textOffers(CouponCampaign campaign, int month) {
        members.findBornIn(month).stream()
                .filter(Member::isMarketingConsent)
                .filter(member -> !member.isMarketingOptOut())
                .filter(member -> !suppression.isSuppressed(Channel.SMS, member.getMobile()))
                .forEach(member -> smsGateway.send(member.getMobile(), offer(campaign)));
    }

    private void whatsAppOffers(CouponCampaign campaign, int month) {
        for (Member member : members.findBornIn(month)) {
            boolean suppressed = suppression.isSuppressed(Channel.WHATSAPP, member.getMobile());
            log.debug("Birthday offer for member {}, on the suppression list: {}", member.getPublicId(), suppressed);
            whatsApp.sendTemplate(member.getMobile(), "birthday_offer", offer(campaign));
        }
    }

    private static String offer(CouponCampaign campaign) {
        return "生日快樂! Happy birthday. " + campaign.getPercentOff() + "% off, code " + campaign.getCode();
    }
}
