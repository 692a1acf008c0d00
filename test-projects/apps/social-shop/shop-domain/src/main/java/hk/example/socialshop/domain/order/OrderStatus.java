package hk.example.socialshop.domain.order;

/** Life of an order. */
public enum OrderStatus {
    PLACED,
    PAID,
    SHIPPED,
    DELIVERED,
    CANCELLED
}
