package hk.example.socialshop.service.order;

import hk.example.socialshop.domain.catalog.Product;
import hk.example.socialshop.domain.catalog.ProductRepository;
import hk.example.socialshop.domain.member.Member;
import hk.example.socialshop.domain.order.Order;
import hk.example.socialshop.domain.order.OrderItem;
import hk.example.socialshop.domain.order.OrderRepository;
import hk.example.socialshop.domain.order.OrderStatus;
import hk.example.socialshop.service.analytics.ShopAnalytics;
import hk.example.socialshop.service.event.ShopEventPublisher;
import hk.example.socialshop.service.identity.AgeGate;
import hk.example.socialshop.service.loyalty.PointsService;
import hk.example.socialshop.service.messaging.ServiceMailer;
import hk.example.socialshop.service.monitoring.ErrorReporter;
import hk.example.socialshop.service.monitoring.ShopMetrics;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns a basket into an order. 結帳服務 */
@Slf4j
@Service
@RequiredArgsConstructor
public class CheckoutService {

    private final OrderRepository orders;
    private final ProductRepository products;
    private final AgeGate ageGate;
    private final PointsService points;
    private final DeliveryService delivery;
    private final ServiceMailer mailer;
    private final ShopAnalytics analytics;
    private final ShopEventPublisher events;
    private final ShopMetrics metrics;
    private final ErrorReporter errorReporter;
    private final Clock clock;

    @Transactional
    public Order checkout(Member buyer, CheckoutRequest request) {
        log.debug("Checkout of {} lines by {}", request.lines().size(), buyer.getPublicId());
        Order order = orders.save(assemble(buyer, request));
        errorReporter.rememberOrder(order.getOrderNo());
        log.info("Placed {}", describe(order));
        log.info("Order placed: {}", order);
        points.creditFor(order);
        delivery.book(order);
        mailer.sendReceipt(buyer, order);
        metrics.orderPlaced(order);
        metrics.repeatOrder(order);
        trackPurchase(buyer, order);
        events.orderPlaced(order);
        return order;
    }

    private Order assemble(Member buyer, CheckoutRequest request) {
        Order order = new Order();
        order.setOrderNo(UUID.randomUUID().toString());
        order.setBuyer(buyer);
        order.setContactPhone(request.contactPhone());
        order.setDeliveryAddress(request.deliveryAddress());
        order.setStatus(OrderStatus.PLACED);
        order.setPlacedAt(clock.instant());
        BigDecimal total = BigDecimal.ZERO;
        for (CheckoutRequest.Line line : request.lines()) {
            OrderItem item = itemFor(buyer, line);
            order.add(item);
            total = total.add(item.lineTotal());
        }
        order.setTotal(total);
        return order;
    }

    private OrderItem itemFor(Member buyer, CheckoutRequest.Line line) {
        Product product = products.findBySku(line.sku()).orElseThrow();
        if (!ageGate.mayBuy(buyer, product)) {
            throw new IllegalStateException("Product " + product.getName() + " cannot be sold to this member");
        }
        log.debug("Adding {} of {} ({})", line.quantity(), product.getName(), product.getBrandName());
        return OrderItem.builder()
                .product(product)
                .quantity(line.quantity())
                .unitPrice(product.getPrice())
                .build();
    }

    private static String describe(Order order) {
        StringBuilder text = new StringBuilder("order ").append(order.getOrderNo());
        text.append(" for ").append(order.getTotal());
        text.append(", call ").append(order.getContactPhone());
        return text.toString();
    }

    private void trackPurchase(Member buyer, Order order) {
        for (OrderItem item : order.getItems()) {
            analytics.track(
                    buyer.getAnalyticsId(),
                    "Product Purchased",
                    Map.of("name", item.getProduct().getName(), "quantity", item.getQuantity()));
        }
    }
}
