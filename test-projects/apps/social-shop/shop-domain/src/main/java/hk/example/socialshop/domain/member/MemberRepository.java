package hk.example.socialshop.domain.member;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

/** Members by the keys the shop looks them up with. */
public interface MemberRepository extends JpaRepository<Member, Long> {

    Optional<Member> findByPublicId(String publicId);

    Optional<Member> findByUsername(String username);

    Optional<Member> findByEmail(String email);

    boolean existsByEmail(String email);

    List<Member> findByStatus(MemberStatus status);

    /** Members who agreed to promotions and have not withdrawn. 可接收推廣訊息的會員 */
    List<Member> findByMarketingConsentTrueAndMarketingOptOutFalse();

    List<Member> findByMarketingConsentTrue();

    Page<Member> findByNicknameContainingIgnoreCase(String fragment, Pageable page);

    @Query("select m from Member m where month(m.dateOfBirth) = :month and m.status = 'ACTIVE'")
    List<Member> findBornIn(@Param("month") int month);

    /** Spring Data fills only the two getters of the projection. */
    List<MemberBadge> findTop20ByStatusOrderByJoinedAtDesc(MemberStatus status);
}
