package hk.example.socialshop.service.order;

import hk.example.socialshop.domain.order.Order;
import hk.example.socialshop.domain.order.OrderRepository;
import hk.example.socialshop.domain.order.OrderStatus;
import hk.example.socialshop.service.messaging.SmsGateway;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything between the warehouse and the door. 送貨 */
@Slf4j
@Service
@RequiredArgsConstructor
public class DeliveryService {

    private final OrderRepository orders;
    private final CourierClient courier;
    private final SmsGateway smsGateway;

    public void book(Order order) {
        log.info("Booking courier: {}", order.packingLine());
        try {
            courier.book(order);
        } catch (CourierException e) {
            log.error("Courier refused order {}", order.getOrderNo(), e);
        }
    }

    /** 送貨通知: a message about the member's own parcel, not a promotion. */
    @Transactional
    public void shipped(String orderNo) {
        Order order = orders.findByOrderNo(orderNo).orElseThrow();
        order.setStatus(OrderStatus.SHIPPED);
        DeliveryNotice notice = DeliveryNotice.builder()
                .orderNo(orderNo)
                .phone(order.getContactPhone())
                .text("Your order " + orderNo + " is on its way. 你的訂單已寄出。")
                .build();
        log.debug("Notice for order {}: {} characters", notice.getOrderNo(), notice.getText().length());
        smsGateway.send(notice.getPhone(), notice.getText());
        log.info("Shipping notice sent to {}", notice.getPhone());
    }

    public String whereIs(Order order) {
        return courier.position(order.getOrderNo(), order.getContactPhone());
    }
}
