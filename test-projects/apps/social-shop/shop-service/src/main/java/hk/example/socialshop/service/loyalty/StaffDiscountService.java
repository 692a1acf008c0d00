package hk.example.socialshop.service.loyalty;

import hk.example.socialshop.domain.member.Member;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Service;

/** Members who work for us buy at staff prices. 員工優惠 */
@Slf4j
@Service
public class StaffDiscountService {

    private final Map<String, StaffCard> cards = new ConcurrentHashMap<>();

    public StaffCard issue(Member member, String branch) {
        StaffCard card = new StaffCard();
        card.setMemberPublicId(member.getPublicId());
        card.setBranch(branch);
        card.setStaffNo(staffNumber(member, branch));
        card.setBarcode(UUID.randomUUID().toString());
        cards.put(card.getBarcode(), card);
        log.info("Staff card issued to member {} of branch {}", card.getMemberPublicId(), card.getBranch());
        return card;
    }

    /** Branch code and the digits of the card number, as in the old personnel system. 員工編號 */
    private static String staffNumber(Member member, String branch) {
        String hkid = member.getHkid();
        String digits = hkid.substring(1, 7);
        return branch.toUpperCase(Locale.ROOT) + "-" + digits;
    }
}
