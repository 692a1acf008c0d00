package hk.example.socialshop.web.member;

import hk.example.socialshop.domain.loyalty.LoyaltyAccount;
import hk.example.socialshop.service.loyalty.PointsService;
import hk.example.socialshop.web.support.CurrentMember;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Points. 積分 */
@RestController
@RequestMapping("/api/loyalty")
@RequiredArgsConstructor
public class LoyaltyController {

    private final PointsService points;
    private final CurrentMember currentMember;

    /** The accounts are serialised without their member. */
    @GetMapping("/leaders")
    List<LoyaltyAccount> leaders() {
        return points.leaders();
    }

    @PostMapping("/spend/{amount}")
    boolean spend(HttpSession session, @PathVariable int amount) {
        return points.spend(currentMember.require(session), amount);
    }
}
