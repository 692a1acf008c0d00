package hk.example.socialshop.service.marketing;

import hk.example.socialshop.domain.marketing.Channel;
import hk.example.socialshop.domain.marketing.CouponCampaign;
import hk.example.socialshop.domain.member.Member;
import hk.example.socialshop.service.analytics.CampaignTracker;
import hk.example.socialshop.service.messaging.SmsGateway;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;

/** Coupons by SMS. 優惠券短訊 */
@Slf4j
@Component
@RequiredArgsConstructor
public class CouponTexter {

    private final SmsGateway smsGateway;
    private final ContactPolicy policy;
    private final CampaignTracker tracker;

    public void sendCoupon(Member member, CouponCampaign campaign) {
        if (!policy.mayContact(member, Channel.SMS)) {
            return;
        }
        smsGateway.send(member.getMobile(), campaign.getName() + ", code " + campaign.getCode());
        tracker.couponShown(member, campaign);
        log.info("Coupon {} texted to member {}", campaign.getCode(), member.getPublicId());
    }

    /** The second text for coupons that nobody used, a day before they expire. 優惠券到期提示 */
    public void remindOfCoupon(Member member, CouponCampaign campaign) {
        if (member.getMobile() == null) {
            return;
        }
        smsGateway.send(member.getMobile(), "最後機會 Last chance: coupon " + campaign.getCode() + " ends tomorrow");
    }
}
