package hk.example.socialshop.domain.order;

import hk.example.socialshop.domain.member.Address;
import hk.example.socialshop.domain.member.Member;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.Setter;
import lombok.ToString;

/** One purchase. 訂單 */
@Getter
@Setter
@ToString(onlyExplicitlyIncluded = true)
@NoArgsConstructor
@Entity
@Table(name = "shop_order")
public class Order {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    /** Random, printed on the receipt. 訂單編號 */
    @ToString.Include
    @Column(nullable = false, unique = true)
    private String orderNo;

    @ManyToOne(optional = false)
    private Member buyer;

    /** 聯絡電話 */
    private String contactPhone;

    @Embedded
    private Address deliveryAddress;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    private List<OrderItem> items = new ArrayList<>();

    @ToString.Include
    private BigDecimal total;

    @ToString.Include
    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    private Instant placedAt;

    public void add(OrderItem item) {
        items.add(item);
    }

    /** One line for the packing list. */
    public String packingLine() {
        return orderNo + " -> " + deliveryAddress;
    }

    public String itemSummary() {
        StringBuilder summary = new StringBuilder();
        for (OrderItem item : items) {
            summary.append(item.getQuantity()).append(" x ").append(item.getProduct().getName()).append("; ");
        }
        return summary.toString();
    }
}
