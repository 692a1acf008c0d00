package hk.example.socialshop.domain.loyalty;

import com.fasterxml.jackson.annotation.JsonIgnore;
import hk.example.socialshop.domain.member.Member;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import lombok.Data;
import lombok.EqualsAndHashCode;
import lombok.NoArgsConstructor;
import lombok.ToString;

/** Points a member has collected. 積分帳戶 */
@Data
@NoArgsConstructor
@Entity
@Table(name = "loyalty_account")
public class LoyaltyAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @JsonIgnore
    @ToString.Exclude
    @EqualsAndHashCode.Exclude
    @OneToOne(optional = false)
    private Member member;

    private String tier;

    private int points;

    public LoyaltyAccount(Member member) {
        this.member = member;
        this.tier = "JADE";
    }

    public void credit(int earned) {
        points += earned;
        if (points >= 10_000) {
            tier = "GOLD";
        }
    }

    public boolean debit(int spent) {
        if (spent > points) {
            return false;
        }
        points -= spent;
        return true;
    }
}
