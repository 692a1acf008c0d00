package hk.example.socialshop.service.analytics;

import hk.example.socialshop.domain.catalog.Product;
import hk.example.socialshop.domain.catalog.ProductRepository;
import hk.example.socialshop.domain.member.Member;
import hk.example.socialshop.domain.order.Order;
import hk.example.socialshop.domain.order.OrderItem;
import hk.example.socialshop.domain.order.OrderRepository;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Service;

/** More of the categories a member has bought from. 推介 */
@Slf4j
@Service
@RequiredArgsConstructor
public class RecommendationService {

    private static final int LIMIT = 12;

    private final OrderRepository orders;
    private final ProductRepository products;
    private final ShopAnalytics analytics;

    public List<Product> recommend(Member member) {
        Set<String> codes = categoriesOf(member);
        List<Product> found = codes.stream()
                .flatMap(code -> products.findByCategoryCode(code).stream())
                .limit(LIMIT)
                .toList();
        Map<String, Object> properties = new HashMap<>();
        properties.put("categories", List.copyOf(codes));
        properties.put("shown", found.size());
        analytics.track(member.getAnalyticsId(), "Recommendations Shown", properties);
        log.debug("Recommending {} for {}", found, member.getPublicId());
        return found;
    }

    /** The vendor segments by birthday and phone prefix. */
    public void recommendationClicked(Member member, Product product) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("name", product.getName());
        properties.put("birthday", member.getDateOfBirth());
        properties.put("contact", member.getMobile());
        analytics.track(member.getAnalyticsId(), "Recommendation Clicked", properties);
    }

    private Set<String> categoriesOf(Member member) {
        Set<String> codes = new LinkedHashSet<>();
        for (Order order : orders.findByBuyerPublicIdOrderByPlacedAtDesc(member.getPublicId())) {
            for (OrderItem item : order.getItems()) {
                codes.add(item.getProduct().getCategory().getCode());
            }
        }
        return codes;
    }
}
