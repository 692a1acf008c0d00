package hk.example.socialshop.service.marketing;

import hk.example.socialshop.domain.marketing.Channel;
import hk.example.socialshop.domain.member.Member;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** May this member be sent a promotion on this channel? */
@Component
@RequiredArgsConstructor
public class ContactPolicy {

    private final SuppressionService suppression;

    public boolean mayContact(Member member, Channel channel) {
        if (!member.isMarketingConsent() || member.isMarketingOptOut()) {
            return false;
        }
        String contact = channel == Channel.EMAIL ? member.getEmail() : member.getMobile();
        return contact != null && !suppression.isSuppressed(channel, contact);
    }
}
