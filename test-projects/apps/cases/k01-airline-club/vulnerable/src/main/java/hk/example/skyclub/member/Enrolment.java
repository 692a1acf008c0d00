package hk.example.skyclub.member;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class Enrolment {
    private final ClubMembers members;

    public Enrolment(ClubMembers members) {
        this.members = members;
    }

    @Transactional
    public void enrol(String membershipNo, String fullName, String email, String hkid, String passportNumber) {
        members.save(new ClubMember(membershipNo, fullName, email, hkid, passportNumber));
    }

    /** A member who leaves stays in the table: he may come back. */
    @Transactional
    public void deleteMember(String membershipNo) { // finding: PDPO-DPP2-SOFT-DELETE 'Enrolment.deleteMember'
        ClubMember member = members.findByMembershipNo(membershipNo).orElseThrow();
        member.setDeleted(true);
        members.save(member);
    }
}
