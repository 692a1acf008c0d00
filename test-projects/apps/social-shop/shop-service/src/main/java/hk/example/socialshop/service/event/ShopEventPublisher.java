package hk.example.socialshop.service.event;

import hk.example.socialshop.domain.member.Member;
import hk.example.socialshop.domain.order.Order;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** Puts what happened on Kafka, over SASL and TLS (application.yml). */
@Slf4j
@Component
@RequiredArgsConstructor
public class ShopEventPublisher {

    private static final String MEMBERS = "shop.members";

    private static final String ORDERS = "shop.orders";

    private final KafkaTemplate<String, Object> kafka;

    public void memberRegistered(Member member) {
        publish(MEMBERS, member.getPublicId(), MemberRegisteredEvent.of(member));
    }

    public void orderPlaced(Order order) {
        OrderPlacedEvent event = OrderPlacedEvent.of(order);
        kafka.send(ORDERS, event.buyerPublicId(), event);
        log.info("Published {}", event);
    }

    private void publish(String topic, String key, MemberRegisteredEvent event) {
        kafka.send(topic, key, event).whenComplete((result, failure) -> {
            if (failure != null) {
                log.error("Could not publish {}", event, failure);
            }
        });
    }
}
