package hk.example.socialshop.web.privacy;

import hk.example.socialshop.domain.member.Address;
import hk.example.socialshop.domain.member.Member;
import hk.example.socialshop.domain.order.Order;
import hk.example.socialshop.domain.order.OrderRepository;
import hk.example.socialshop.service.audit.AuditService;
import hk.example.socialshop.web.support.CurrentMember;
import jakarta.servlet.http.HttpSession;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Data access requests under section 18 and DPP6: the requestor's own data, complete. 查閱資料要求 */
@Slf4j
@RestController
@RequestMapping("/api/me/data")
@RequiredArgsConstructor
public class DataAccessController {

    private final OrderRepository orders;
    private final AuditService audit;
    private final CurrentMember currentMember;

    @GetMapping
    OwnData all(HttpSession session) {
        Member member = currentMember.require(session);
        List<String> orderNos = orders.findByBuyerPublicIdOrderByPlacedAtDesc(member.getPublicId()).stream()
                .map(Order::getOrderNo)
                .toList();
        audit.record(member.getPublicId(), "data-access", "member", member.getPublicId());
        log.info("Data access request of member {} answered", member.getPublicId());
        return OwnData.of(member, orderNos);
    }

    /** All we hold about the requestor. */
    record OwnData(
            String chineseName,
            String englishName,
            String hkid,
            String email,
            String mobile,
            LocalDate dateOfBirth,
            Address deliveryAddress,
            boolean marketingConsent,
            List<String> orderNos) {

        static OwnData of(Member member, List<String> orderNos) {
            return new OwnData(
                    member.getChineseName(),
                    member.getEnglishName(),
                    member.getHkid(),
                    member.getEmail(),
                    member.getMobile(),
                    member.getDateOfBirth(),
                    member.getDeliveryAddress(),
                    member.isMarketingConsent(),
                    orderNos);
        }
    }
}
