package hk.example.socialshop.service.event;

import hk.example.socialshop.domain.order.Order;
import java.math.BigDecimal;

/** The order without the person behind it. */
public record OrderPlacedEvent(String orderNo, String buyerPublicId, BigDecimal total) {

    public static OrderPlacedEvent of(Order order) {
        return new OrderPlacedEvent(order.getOrderNo(), order.getBuyer().getPublicId(), order.getTotal());
    }
}
