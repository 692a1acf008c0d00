package hk.example.socialshop.web.member;

import hk.example.socialshop.domain.member.Address;
import hk.example.socialshop.domain.member.Member;
import hk.example.socialshop.service.member.ProfileService;
import hk.example.socialshop.web.support.CurrentMember;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A member's own profile. 我的帳戶 */
@RestController
@RequestMapping("/api/me")
@RequiredArgsConstructor
public class ProfileController {

    private final ProfileService profiles;
    private final CurrentMember currentMember;

    /** Answers only about the member of the session. */
    @GetMapping
    OwnProfile me(HttpSession session) {
        Member member = currentMember.require(session);
        return new OwnProfile(
                member.getNickname(), member.getEmail(), member.getMobile(), member.getJoinedAt());
    }

    @PutMapping("/mobile")
    void changeMobile(HttpSession session, @RequestBody ContactForm form) {
        profiles.changeMobile(currentMember.publicId(session), form.value());
    }

    @PutMapping("/email")
    void changeEmail(HttpSession session, @RequestBody ContactForm form) {
        profiles.changeEmail(currentMember.publicId(session), form.value());
    }

    @PutMapping("/address")
    void changeAddress(HttpSession session, @RequestBody Address address) {
        profiles.changeAddress(currentMember.publicId(session), address);
    }

    /** What the account page shows its owner. */
    record OwnProfile(String nickname, String email, String mobile, Instant joinedAt) {}

    /** One changed contact. */
    record ContactForm(String value) {}
}
