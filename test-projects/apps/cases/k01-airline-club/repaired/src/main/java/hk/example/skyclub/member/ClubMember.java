package hk.example.skyclub.member;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

@Entity
@Table(name = "club_member")
public class ClubMember {
    @Id
    @GeneratedValue
    private Long id;

    private String membershipNo;
    private String fullName;
    private String email;
    private boolean identitySeen;

    @Convert(converter = SealedText.class)
    private String passportNumber;

    private LocalDate closedOn;

    protected ClubMember() {}

    public ClubMember(String membershipNo, String fullName, String email, boolean identitySeen, String passportNumber) {
        this.membershipNo = membershipNo;
        this.fullName = fullName;
        this.email = email;
        this.identitySeen = identitySeen;
        this.passportNumber = passportNumber;
    }

    public void close(LocalDate day) {
        this.closedOn = day;
    }
}
