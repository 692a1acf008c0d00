package hk.example.socialshop.service.member;

import hk.example.socialshop.domain.loyalty.LoyaltyAccount;
import hk.example.socialshop.domain.loyalty.LoyaltyRepository;
import hk.example.socialshop.domain.masking.Masking;
import hk.example.socialshop.domain.member.Member;
import hk.example.socialshop.domain.member.MemberRepository;
import hk.example.socialshop.domain.member.MemberStatus;
import hk.example.socialshop.service.analytics.ShopAnalytics;
import hk.example.socialshop.service.audit.AuditService;
import hk.example.socialshop.service.event.ShopEventPublisher;
import hk.example.socialshop.service.identity.DuplicateHolderCheck;
import hk.example.socialshop.service.identity.HkidValidator;
import hk.example.socialshop.service.messaging.ServiceMailer;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns a filled-in form into a member. 會員登記 */
@Slf4j
@Service
@RequiredArgsConstructor
public class RegistrationService {

    private final MemberRepository members;
    private final LoyaltyRepository loyalty;
    private final PasswordEncoder passwordEncoder;
    private final HkidValidator hkidValidator;
    private final DuplicateHolderCheck duplicateHolderCheck;
    private final ShopAnalytics analytics;
    private final ShopEventPublisher events;
    private final ServiceMailer mailer;
    private final AuditService audit;
    private final Clock clock;

    @Transactional
    public Member register(RegistrationRequest request) {
        log.info("Registration from " + request.email());
        if (members.existsByEmail(request.email())) {
            log.info("Registration refused, address already in use: {}", Masking.maskEmail(request.email()));
            throw new DuplicateMemberException();
        }
        requireValidHkid(request);
        Member member = members.save(newMember(request));
        loyalty.save(new LoyaltyAccount(member));
        audit.record(member.getPublicId(), "register", "member", member.getPublicId());
        announce(member);
        return member;
    }

    private void requireValidHkid(RegistrationRequest request) {
        if (request.hkid() == null) {
            return;
        }
        if (!hkidValidator.isValid(request.hkid())) {
            log.warn("Registration with an invalid identity card number, {} characters", request.hkid().length());
            throw new IllegalArgumentException("identity card number is not valid");
        }
        if (!duplicateHolderCheck.isNewHolder(request.hkid())) {
            throw new DuplicateMemberException();
        }
    }

    private Member newMember(RegistrationRequest request) {
        return Member.builder()
                .publicId(UUID.randomUUID().toString())
                .analyticsId(UUID.randomUUID().toString())
                .username(initialUsername(request))
                .passwordHash(passwordEncoder.encode(request.password()))
                .nickname(request.nickname())
                .chineseName(request.chineseName())
                .email(request.email())
                .mobile(request.mobile())
                .hkid(request.hkid())
                .dateOfBirth(request.dateOfBirth())
                .marketingConsent(request.marketingConsent())
                .marketingOptOut(false)
                .status(MemberStatus.PENDING)
                .joinedAt(clock.instant())
                .build();
    }

    /** Age-restricted members have always been given their card number without the check digit as login. */
    private String initialUsername(RegistrationRequest request) {
        if (request.hkid() == null) {
            return "u-" + UUID.randomUUID();
        }
        return request.hkid().substring(0, 7).toLowerCase();
    }

    private void announce(Member member) {
        analytics.identify(
                member.getAnalyticsId(),
                Map.of("email", member.getEmail(), "joinedVia", "web"));
        events.memberRegistered(member);
        mailer.sendWelcome(member);
        log.info("Member {} registered", member.getPublicId());
        log.info("New member record: {}", member);
    }
}
