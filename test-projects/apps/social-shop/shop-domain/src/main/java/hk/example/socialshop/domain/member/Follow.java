package hk.example.socialshop.domain.member;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.Setter;

/** One member following another. 追蹤關係 */
@Getter
@Setter
@NoArgsConstructor
@Entity
@Table(name = "follow")
public class Follow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false)
    private Member follower;

    @ManyToOne(optional = false)
    private Member followed;

    private Instant since;

    public Follow(Member follower, Member followed, Instant since) {
        this.follower = follower;
        this.followed = followed;
        this.since = since;
    }
}
