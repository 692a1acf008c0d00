package hk.example.skyclub.member;

import java.time.LocalDate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class Enrolment {
    private static final int MONTHS_TO_COME_BACK = 6;

    private final ClubMembers members;

    public Enrolment(ClubMembers members) {
        this.members = members;
    }

    /** The desk has looked at the identity card; its number is not kept. */
    @Transactional
    public void enrol(String membershipNo, String fullName, String email, boolean identitySeen, String passportNumber) {
        members.save(new ClubMember(membershipNo, fullName, email, identitySeen, passportNumber));
    }

    @Transactional
    public void deleteMember(String membershipNo) {
        ClubMember member = members.findByMembershipNo(membershipNo).orElseThrow();
        member.close(LocalDate.now());
        members.save(member);
    }

    @Scheduled(cron = "0 30 3 * * *")
    @Transactional
    public void forgetThoseWhoLeft() {
        members.deleteByClosedOnBefore(LocalDate.now().minusMonths(MONTHS_TO_COME_BACK));
    }
}
