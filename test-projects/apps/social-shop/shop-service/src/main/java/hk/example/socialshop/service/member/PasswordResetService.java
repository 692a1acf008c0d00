package hk.example.socialshop.service.member;

import hk.example.socialshop.domain.member.Member;
import hk.example.socialshop.domain.member.MemberRepository;
import hk.example.socialshop.service.messaging.ServiceMailer;
import hk.example.socialshop.service.messaging.SmsGateway;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a member back in who forgot the password. 重設密碼 */
@Slf4j
@Service
@RequiredArgsConstructor
public class PasswordResetService {

    private static final Duration VALIDITY = Duration.ofMinutes(10);

    private final MemberRepository members;
    private final ServiceMailer mailer;
    private final SmsGateway smsGateway;
    private final PasswordEncoder passwordEncoder;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, String> pending = new ConcurrentHashMap<>();

    /** Same answer whether or not the address is known. */
    public void start(String email) {
        members.findByEmail(email).ifPresent(this::sendCode);
        log.info("Password reset requested");
    }

    private void sendCode(Member member) {
        String digits = String.format("%06d", random.nextInt(1_000_000));
        pending.put(member.getPublicId(), digits);
        if (member.getMobile() != null) {
            smsGateway.send(
                    member.getMobile(), "Social Shop: " + digits + " (" + VALIDITY.toMinutes() + " min) 重設密碼驗證");
        } else {
            mailer.sendResetCode(member, digits);
        }
        log.info("Password reset code sent to member {}", member.getPublicId());
    }

    @Transactional
    public boolean finish(String publicId, String digits, String newPassword) {
        if (!digits.equals(pending.remove(publicId))) {
            log.warn("Wrong password reset code for member {}", publicId);
            return false;
        }
        Member member = members.findByPublicId(publicId).orElseThrow();
        member.setPasswordHash(passwordEncoder.encode(newPassword));
        return true;
    }
}
