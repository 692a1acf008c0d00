package hk.example.socialshop.service.order;

import hk.example.socialshop.domain.catalog.Product;
import hk.example.socialshop.domain.catalog.ProductRepository;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.client.RestTemplate;

/** Stock levels from the wholesaler, public figures over plain HTTP. 存貨 */
@Slf4j
@Component
@RequiredArgsConstructor
public class StockFeedClient {

    private static final String FEED_URL = "http://feed.wholesaler.example.com/stock?name={name}&sku={sku}";

    private final ProductRepository products;
    private final RestTemplate restTemplate;

    @Scheduled(cron = "0 0 4 * * *")
    @Transactional
    public void refresh() {
        for (Product product : products.findAll()) {
            Integer stock =
                    restTemplate.getForObject(FEED_URL, Integer.class, product.getName(), product.getSku());
            product.setStock(stock == null ? 0 : stock);
            log.info("Stock of {}: {}", product, stock);
        }
    }
}
