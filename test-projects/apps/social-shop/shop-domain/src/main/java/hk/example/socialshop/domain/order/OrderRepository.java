package hk.example.socialshop.domain.order;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Orders by number and by buyer. */
public interface OrderRepository extends JpaRepository<Order, Long> {

    Optional<Order> findByOrderNo(String orderNo);

    Optional<Order> findByOrderNoAndBuyerPublicId(String orderNo, String publicId);

    List<Order> findByBuyerPublicIdOrderByPlacedAtDesc(String publicId);

    List<Order> findByStatus(OrderStatus status);
}
