package hk.example.socialshop.service.loyalty;

import hk.example.socialshop.domain.loyalty.LoyaltyAccount;
import hk.example.socialshop.domain.loyalty.LoyaltyRepository;
import hk.example.socialshop.domain.masking.Masking;
import hk.example.socialshop.domain.member.Member;
import hk.example.socialshop.domain.order.Order;
import java.math.RoundingMode;
import java.util.List;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One point for each ten dollars. 積分 */
@Slf4j
@Service
@RequiredArgsConstructor
public class PointsService {

    private final LoyaltyRepository accounts;

    @Transactional
    public void creditFor(Order order) {
        int earned = order.getTotal().movePointLeft(1).setScale(0, RoundingMode.DOWN).intValue();
        LoyaltyAccount account = accountOf(order.getBuyer());
        account.credit(earned);
        log.info("{} now has {} points", account, account.getPoints());
    }

    @Transactional
    public boolean spend(Member member, int points) {
        LoyaltyAccount account = accountOf(member);
        boolean enough = account.debit(points);
        if (!enough) {
            log.info("Not enough points: {}", Masking.maskForSupport(member.getMobile()));
        }
        return enough;
    }

    public List<LoyaltyAccount> leaders() {
        return accounts.findTop10ByOrderByPointsDesc();
    }

    private LoyaltyAccount accountOf(Member member) {
        return accounts.findByMemberPublicId(member.getPublicId()).orElseGet(() -> {
            log.warn("Member {} had no loyalty account", member.getPublicId());
            return accounts.save(new LoyaltyAccount(member));
        });
    }
}
