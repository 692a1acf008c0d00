package hk.example.socialshop.domain.marketing;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Campaigns by code. */
public interface CampaignRepository extends JpaRepository<CouponCampaign, Long> {

    Optional<CouponCampaign> findByCode(String code);
}
