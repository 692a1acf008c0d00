package hk.example.socialshop.domain.catalog;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Reviews by product. */
public interface ReviewRepository extends JpaRepository<Review, Long> {

    List<Review> findByProductSkuOrderByPostedAtDesc(String sku);
}
