package hk.example.socialshop.web.auth;

import hk.example.socialshop.domain.member.Member;
import hk.example.socialshop.service.member.MemberCard;
import hk.example.socialshop.service.member.RegistrationRequest;
import hk.example.socialshop.service.member.RegistrationService;
import hk.example.socialshop.web.support.CurrentMember;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing up. 登記 */
@Slf4j
@RestController
@RequestMapping("/api/registrations")
@RequiredArgsConstructor
public class RegistrationController {

    private final RegistrationService registrations;
    private final CurrentMember currentMember;

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MemberCard register(@Valid @RequestBody RegistrationRequest request, HttpSession session) {
        log.info("Registration form: {}", request);
        Member member = registrations.register(request);
        currentMember.remember(session, member);
        return MemberCard.of(member);
    }
}
