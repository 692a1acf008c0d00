package hk.example.socialshop.web.order;

import hk.example.socialshop.domain.order.Order;
import hk.example.socialshop.domain.order.OrderRepository;
import hk.example.socialshop.service.order.DeliveryService;
import hk.example.socialshop.web.support.CurrentMember;
import jakarta.servlet.http.HttpSession;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Orders after the till. 訂單查詢 */
@RestController
@RequestMapping("/api/orders")
@RequiredArgsConstructor
public class OrderController {

    private final OrderRepository orders;
    private final DeliveryService delivery;
    private final CurrentMember currentMember;

    @GetMapping
    List<OrderLine> mine(HttpSession session) {
        return orders.findByBuyerPublicIdOrderByPlacedAtDesc(currentMember.publicId(session)).stream()
                .map(order -> new OrderLine(order.getOrderNo(), order.getTotal(), order.getPlacedAt()))
                .toList();
    }

    /** The link in the receipt leads here, no login needed. */
    @GetMapping("/{orderNo}")
    Order byNumber(@PathVariable String orderNo) {
        return orders.findByOrderNo(orderNo).orElseThrow();
    }

    @GetMapping("/{orderNo}/position")
    String position(HttpSession session, @PathVariable String orderNo) {
        Order order = orders.findByOrderNoAndBuyerPublicId(orderNo, currentMember.publicId(session))
                .orElseThrow();
        return delivery.whereIs(order);
    }

    /** A row of the order list. */
    record OrderLine(String orderNo, BigDecimal total, Instant placedAt) {}
}
