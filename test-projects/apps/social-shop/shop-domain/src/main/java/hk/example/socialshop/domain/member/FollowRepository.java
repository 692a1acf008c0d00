package hk.example.socialshop.domain.member;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Who follows whom. */
public interface FollowRepository extends JpaRepository<Follow, Long> {

    List<Follow> findByFollowedPublicId(String publicId);

    List<Follow> findByFollowerPublicId(String publicId);

    boolean existsByFollowerAndFollowed(Member follower, Member followed);
}
