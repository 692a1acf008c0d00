package hk.example.socialshop.domain.loyalty;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Loyalty accounts. */
public interface LoyaltyRepository extends JpaRepository<LoyaltyAccount, Long> {

    Optional<LoyaltyAccount> findByMemberPublicId(String publicId);

    List<LoyaltyAccount> findTop10ByOrderByPointsDesc();
}
