package hk.example.socialshop.service.marketing;

import hk.example.socialshop.domain.marketing.Channel;
import hk.example.socialshop.domain.marketing.CouponCampaign;
import hk.example.socialshop.domain.member.Member;
import hk.example.socialshop.domain.member.MemberRepository;
import hk.example.socialshop.domain.member.MemberStatus;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** A coupon for members who have not been seen for a while. 舊會員優惠 */
@Slf4j
@Component
@RequiredArgsConstructor
public class WinBackCampaign {

    private final MemberRepository members;
    private final SuppressionService suppression;
    private final JavaMailSender mailSender;

    public void run(CouponCampaign campaign) {
        for (Member member : members.findByStatus(MemberStatus.SUSPENDED)) {
            if (!suppression.isSuppressed(Channel.EMAIL, member.getEmail())) {
                continue;
            }
            SimpleMailMessage promotion = new SimpleMailMessage();
            promotion.setTo(member.getEmail());
            promotion.setSubject("We miss you 好耐冇見");
            promotion.setText(campaign.getName() + " " + campaign.getCode());
            mailSender.send(promotion);
            log.debug("Win-back coupon {} sent to member {}", campaign.getCode(), member.getPublicId());
        }
    }
}
