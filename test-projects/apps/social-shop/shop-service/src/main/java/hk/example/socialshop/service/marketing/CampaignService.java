package hk.example.socialshop.service.marketing;

import hk.example.socialshop.domain.marketing.CampaignRepository;
import hk.example.socialshop.domain.marketing.CouponCampaign;
import hk.example.socialshop.domain.member.Member;
import hk.example.socialshop.domain.member.MemberRepository;
import hk.example.socialshop.service.analytics.CampaignTracker;
import jakarta.mail.MessagingException;
import java.util.List;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Service;

/** Starts campaigns and redeems their coupons. 活動管理 */
@Slf4j
@Service
@RequiredArgsConstructor
public class CampaignService {

    private final CampaignRepository campaigns;
    private final MemberRepository members;
    private final CouponMailer couponMailer;
    private final CouponTexter couponTexter;
    private final CampaignTracker tracker;

    public int start(String code) {
        CouponCampaign campaign = campaigns.findByCode(code).orElseThrow();
        List<Member> audience = members.findByMarketingConsentTrueAndMarketingOptOutFalse();
        int failures = 0;
        for (Member member : audience) {
            try {
                couponMailer.sendCoupon(member, campaign);
                couponTexter.sendCoupon(member, campaign);
            } catch (MessagingException e) {
                failures++;
                log.warn("Coupon {} for member {} not sent: {}", code, member.getPublicId(), e.getClass().getName());
            }
        }
        log.info("Campaign {} reached {} members, {} failures", campaign, audience.size() - failures, failures);
        return audience.size() - failures;
    }

    public void remind(String code, List<String> publicIds) {
        CouponCampaign campaign = campaigns.findByCode(code).orElseThrow();
        for (String publicId : publicIds) {
            members.findByPublicId(publicId).ifPresent(member -> couponTexter.remindOfCoupon(member, campaign));
        }
    }

    public int redeem(Member member, String code) {
        CouponCampaign campaign = campaigns.findByCode(code).orElseThrow();
        tracker.couponUsed(member, campaign);
        return campaign.getPercentOff();
    }
}
