package hk.example.socialshop.service.marketing;

import hk.example.socialshop.domain.marketing.Channel;
import hk.example.socialshop.domain.marketing.SuppressionEntry;
import hk.example.socialshop.domain.marketing.SuppressionRepository;
import hk.example.socialshop.domain.member.Member;
import hk.example.socialshop.service.audit.AuditService;
import java.time.Clock;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the list of those who do not want promotions. 拒收名單 */
@Slf4j
@Service
@RequiredArgsConstructor
public class SuppressionService {

    private final SuppressionRepository entries;
    private final AuditService audit;
    private final Clock clock;

    public boolean isSuppressed(Channel channel, String contact) {
        return entries.existsByChannelAndContact(channel, normalise(contact));
    }

    @Transactional
    public void suppress(Channel channel, String contact) {
        String key = normalise(contact);
        if (entries.existsByChannelAndContact(channel, key)) {
            return;
        }
        entries.save(new SuppressionEntry(channel, key, clock.instant()));
        log.info("One more contact on the {} suppression list", channel);
    }

    /** Opt-out from every channel at once. 拒收所有推廣 */
    @Transactional
    public void optOut(Member member) {
        member.setMarketingOptOut(true);
        suppress(Channel.EMAIL, member.getEmail());
        if (member.getMobile() != null) {
            suppress(Channel.SMS, member.getMobile());
            suppress(Channel.WHATSAPP, member.getMobile());
        }
        audit.record(member.getPublicId(), "opt-out", "member", member.getPublicId());
    }

    private static String normalise(String contact) {
        return contact.replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
