package hk.example.daybonus.join;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Member {
    @Id
    private String cardNo;

    private String fullName;
    private String mobile;
    private String email;
    private boolean acceptsMarketing;

    protected Member() {}

    public Member(String cardNo, JoinForm form) {
        this.cardNo = cardNo;
        this.fullName = form.getFullName();
        this.mobile = form.getMobile();
        this.email = form.getEmail();
        this.acceptsMarketing = form.isAcceptsMarketing();
    }

    public String getFullName() { return fullName; }
    public String getMobile() { return mobile; }
    public boolean isAcceptsMarketing() { return acceptsMarketing; }
}
