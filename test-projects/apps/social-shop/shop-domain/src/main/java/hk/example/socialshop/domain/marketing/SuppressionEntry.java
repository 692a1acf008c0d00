package hk.example.socialshop.domain.marketing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import lombok.Getter;
import lombok.NoArgsConstructor;

/** Someone who asked not to be sent promotions on one channel. 拒收名單 */
@Getter
@NoArgsConstructor
@Entity
@Table(name = "suppression_list")
public class SuppressionEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    /** The e-mail address or phone number, lower case, without spaces. */
    @Column(nullable = false)
    private String contact;

    private Instant requestedAt;

    public SuppressionEntry(Channel channel, String contact, Instant requestedAt) {
        this.channel = channel;
        this.contact = contact;
        this.requestedAt = requestedAt;
    }
}
