package hk.example.socialshop.web.catalog;

import hk.example.socialshop.domain.catalog.Product;
import hk.example.socialshop.domain.catalog.ProductRepository;
import hk.example.socialshop.domain.catalog.Review;
import hk.example.socialshop.domain.catalog.ReviewRepository;
import hk.example.socialshop.service.analytics.RecommendationService;
import hk.example.socialshop.service.monitoring.ShopMetrics;
import hk.example.socialshop.web.auth.ShopCookies;
import hk.example.socialshop.web.support.CurrentMember;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue, open to everyone. 貨品目錄 */
@Slf4j
@RestController
@RequestMapping("/api/products")
@RequiredArgsConstructor
public class ProductController {

    private final ProductRepository products;
    private final ReviewRepository reviews;
    private final RecommendationService recommendations;
    private final ShopMetrics metrics;
    private final CurrentMember currentMember;
    private final ShopCookies cookies;

    @GetMapping
    List<Product> byName(@RequestParam String name) {
        List<Product> found = products.findByNameContainingIgnoreCase(name);
        log.info("{} products match {}", found.size(), name);
        return found;
    }

    @GetMapping("/{sku}")
    Product one(@PathVariable String sku, HttpServletResponse response) {
        Product product = products.findBySku(sku).orElseThrow();
        metrics.productViewed(product);
        cookies.lastSeen(response, product);
        log.debug("Viewed: {}", product);
        return product;
    }

    @GetMapping("/{sku}/reviews")
    List<Review> reviews(@PathVariable String sku) {
        return reviews.findByProductSkuOrderByPostedAtDesc(sku);
    }

    @GetMapping("/{sku}/rating")
    RatingView rating(@PathVariable String sku) {
        List<Review> all = reviews.findByProductSkuOrderByPostedAtDesc(sku);
        double average = all.stream().mapToInt(Review::getStars).average().orElse(0);
        return new RatingView(sku, average, all.size());
    }

    @GetMapping("/recommended")
    List<Product> recommended(HttpSession session) {
        return recommendations.recommend(currentMember.require(session));
    }

    @PostMapping("/recommended/{sku}/clicks")
    void clicked(@PathVariable String sku, HttpSession session) {
        Product product = products.findBySku(sku).orElseThrow();
        recommendations.recommendationClicked(currentMember.require(session), product);
    }

    /** Stars on average. */
    record RatingView(String sku, double average, int count) {}
}
