package hk.example.socialshop.web.order;

import hk.example.socialshop.domain.member.Member;
import hk.example.socialshop.domain.order.Order;
import hk.example.socialshop.service.marketing.CampaignService;
import hk.example.socialshop.service.order.CheckoutRequest;
import hk.example.socialshop.service.order.CheckoutService;
import hk.example.socialshop.web.auth.ShopCookies;
import hk.example.socialshop.web.support.CurrentMember;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.math.BigDecimal;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The till. 付款 */
@RestController
@RequestMapping("/api/checkout")
@RequiredArgsConstructor
public class CheckoutController {

    private final CheckoutService checkouts;
    private final CampaignService campaigns;
    private final CurrentMember currentMember;
    private final ShopCookies cookies;

    @PostMapping
    Confirmation checkout(
            HttpSession session, @RequestBody CheckoutRequest request, HttpServletResponse response) {
        Member buyer = currentMember.require(session);
        Order order = checkouts.checkout(buyer, request);
        cookies.rememberPhone(response, order);
        return new Confirmation(order.getOrderNo(), order.getTotal());
    }

    @PostMapping("/coupons/{code}")
    int redeem(HttpSession session, @PathVariable String code) {
        return campaigns.redeem(currentMember.require(session), code);
    }

    /** What the buyer gets to see at the end. */
    record Confirmation(String orderNo, BigDecimal total) {}
}
