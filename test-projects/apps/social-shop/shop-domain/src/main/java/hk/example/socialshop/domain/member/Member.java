package hk.example.socialshop.domain.member;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import lombok.AllArgsConstructor;
import lombok.Builder;
import lombok.Data;
import lombok.NoArgsConstructor;

/**
 * A person who has signed up. 會員
 */
@Data
@Builder
@NoArgsConstructor
@AllArgsConstructor
@Entity
@Table(name = "member")
public class Member {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    /** Random UUID that stands for the member outside the database. */
    @Column(nullable = false, unique = true, length = 36)
    private String publicId;

    /** Random UUID that only the analytics account knows; reset when the member asks for it. */
    @Column(nullable = false, unique = true, length = 36)
    private String analyticsId;

    /** 登入名稱 */
    @Column(nullable = false, unique = true, length = 64)
    private String username;

    @Column(nullable = false)
    private String passwordHash;

    /** Name on the profile page, chosen by the member. 暱稱 */
    private String nickname;

    /** 中文姓名 */
    @Column(length = 40)
    private String chineseName;

    private String englishName;

    /** 身份證號碼, only for members who join the age-restricted category */
    @Column(length = 12)
    private String hkid;

    @Column(nullable = false, unique = true)
    private String email;

    /** 手機號碼 */
    @Column(length = 16)
    private String mobile;

    /** 出生日期 */
    private LocalDate dateOfBirth;

    @Embedded
    private Address deliveryAddress;

    /** Ticked by the member on the registration form, never by default. */
    private boolean marketingConsent;

    /** 拒收推廣訊息 */
    private boolean marketingOptOut;

    @Enumerated(EnumType.STRING)
    private MemberStatus status;

    private Instant joinedAt;

    public boolean isActive() {
        return status == MemberStatus.ACTIVE;
    }
}
