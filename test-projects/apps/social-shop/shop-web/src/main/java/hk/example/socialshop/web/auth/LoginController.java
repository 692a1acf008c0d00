package hk.example.socialshop.web.auth;

import hk.example.socialshop.domain.member.Member;
import hk.example.socialshop.service.member.Credentials;
import hk.example.socialshop.service.member.LoginService;
import hk.example.socialshop.service.member.MemberCard;
import hk.example.socialshop.service.monitoring.ErrorReporter;
import hk.example.socialshop.web.support.CurrentMember;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Logging in and out. 登入及登出 */
@RestController
@RequestMapping("/api/session")
@RequiredArgsConstructor
public class LoginController {

    private final LoginService logins;
    private final CurrentMember currentMember;
    private final ShopCookies cookies;
    private final ErrorReporter errorReporter;

    @PostMapping
    ResponseEntity<MemberCard> login(
            @RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        Optional<Member> found = logins.login(credentials);
        if (found.isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        Member member = found.get();
        HttpSession session = request.getSession(true);
        currentMember.remember(session, member);
        cookies.startVisit(response);
        cookies.language(response, request.getLocale().getLanguage().equals("zh"));
        cookies.greet(response, member);
        if (credentials.rememberMe()) {
            cookies.rememberLogin(response, member);
        }
        return ResponseEntity.ok(MemberCard.of(member));
    }

    @DeleteMapping
    void logout(HttpSession session, HttpServletResponse response) {
        session.invalidate();
        cookies.forget(response);
        errorReporter.forgetMember();
    }
}
