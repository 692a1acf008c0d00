package hk.example.socialshop.service.order;

import hk.example.socialshop.domain.member.Address;
import java.util.List;

/** The checkout form. 結帳 */
public record CheckoutRequest(String contactPhone, Address deliveryAddress, List<Line> lines) {

    /** One product and how many of it. */
    public record Line(String sku, int quantity) {}
}
