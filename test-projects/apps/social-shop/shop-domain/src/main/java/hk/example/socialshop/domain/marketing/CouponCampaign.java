package hk.example.socialshop.domain.marketing;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import lombok.Data;
import lombok.NoArgsConstructor;

/** A coupon offer with its validity. 優惠活動 */
@Data
@NoArgsConstructor
@Entity
@Table(name = "coupon_campaign")
public class CouponCampaign {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;

    /** 活動名稱 */
    private String name;

    private String subjectLine;

    private int percentOff;

    private LocalDate validUntil;

    public boolean isOpenOn(LocalDate day) {
        return !day.isAfter(validUntil);
    }
}
