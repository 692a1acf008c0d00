package hk.example.socialshop.web.member;

import hk.example.socialshop.domain.member.Member;
import hk.example.socialshop.service.member.FollowService;
import hk.example.socialshop.service.member.MemberCard;
import hk.example.socialshop.web.support.CurrentMember;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who follows whom, open to every member. 追蹤者 */
@RestController
@RequestMapping("/api/members/{publicId}")
@RequiredArgsConstructor
public class FollowController {

    private final FollowService follows;
    private final CurrentMember currentMember;

    @GetMapping("/followers")
    List<Member> followers(@PathVariable String publicId) {
        return follows.followersOf(publicId);
    }

    @GetMapping("/following")
    List<MemberCard> following(@PathVariable String publicId) {
        return follows.followedBy(publicId);
    }

    @PostMapping("/follow")
    void follow(HttpSession session, @PathVariable String publicId) {
        follows.follow(currentMember.publicId(session), publicId);
    }
}
