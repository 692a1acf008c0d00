package hk.example.socialshop.domain.marketing;

import org.springframework.data.jpa.repository.JpaRepository;

/** The opt-out list. */
public interface SuppressionRepository extends JpaRepository<SuppressionEntry, Long> {

    boolean existsByChannelAndContact(Channel channel, String contact);

    void deleteByChannelAndContact(Channel channel, String contact);
}
