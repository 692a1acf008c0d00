package hk.example.socialshop.service.monitoring;

import hk.example.socialshop.domain.catalog.Product;
import hk.example.socialshop.domain.order.Order;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Numbers for the operations dashboard. */
@Component
@RequiredArgsConstructor
public class ShopMetrics {

    private final MeterRegistry registry;

    public void productViewed(Product product) {
        registry.counter("product.viewed", "name", product.getName(), "category", product.getCategory().getCode())
                .increment();
    }

    public void orderPlaced(Order order) {
        registry.counter("order.placed", "status", order.getStatus().name()).increment();
        registry.summary("order.total").record(order.getTotal().doubleValue());
    }

    /** One series per frequent buyer, for the VIP dashboard. */
    public void repeatOrder(Order order) {
        Counter.builder("order.repeat")
                .tag("buyer", order.getBuyer().getMobile())
                .register(registry)
                .increment();
    }

    public void smsSent(String country, Duration took) {
        Timer.builder("sms.sent").tag("country", country).register(registry).record(took);
    }
}
