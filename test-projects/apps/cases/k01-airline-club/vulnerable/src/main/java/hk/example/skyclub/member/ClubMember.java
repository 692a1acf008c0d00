package hk.example.skyclub.member;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "club_member")
public class ClubMember { // finding: PDPO-DPP2-NO-RETENTION 'club_member' keeps
    @Id
    @GeneratedValue
    private Long id;

    private String membershipNo;
    private String fullName;
    private String email;
    private String hkid; // finding: PDPO-DPP4-AT-REST 'ClubMember.hkid'
    private String passportNumber;
    private boolean deleted;

    protected ClubMember() {}

    public ClubMember(String membershipNo, String fullName, String email, String hkid, String passportNumber) {
        this.membershipNo = membershipNo;
        this.fullName = fullName;
        this.email = email;
        this.hkid = hkid;
        this.passportNumber = passportNumber;
    }

    public void setDeleted(boolean deleted) {
        this.deleted = deleted;
    }
}
