package hk.example.skyclub.member;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

public interface ClubMembers extends JpaRepository<ClubMember, Long> {
    Optional<ClubMember> findByMembershipNo(String membershipNo);

    long deleteByClosedOnBefore(LocalDate day);
}
