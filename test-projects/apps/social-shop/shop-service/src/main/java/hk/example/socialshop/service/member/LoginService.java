package hk.example.socialshop.service.member;

import hk.example.socialshop.domain.masking.Masking;
import hk.example.socialshop.domain.member.Member;
import hk.example.socialshop.domain.member.MemberRepository;
import hk.example.socialshop.service.monitoring.ErrorReporter;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Checks a password. 登入 */
@Slf4j
@Service
@RequiredArgsConstructor
public class LoginService {

    private final MemberRepository members;
    private final PasswordEncoder passwordEncoder;
    private final ErrorReporter errorReporter;

    public Optional<Member> login(Credentials credentials) {
        log.debug("Login attempt {}", credentials);
        Optional<Member> found = members.findByEmail(credentials.email());
        if (found.isEmpty()) {
            log.warn("Login failed, no member with e-mail {}", credentials.email());
            return Optional.empty();
        }
        Member member = found.get();
        if (!passwordEncoder.matches(credentials.password(), member.getPasswordHash())) {
            String email = credentials.email();
            email = Masking.maskEmail(email);
            log.warn("Login failed, wrong password for {}", email);
            return Optional.empty();
        }
        errorReporter.rememberMember(member);
        log.info("Member {} logged in, e-mail on file: {}", member.getPublicId(), member.getEmail() != null);
        return found;
    }
}
