package hk.example.socialshop.web.privacy;

import hk.example.socialshop.domain.marketing.Channel;
import hk.example.socialshop.domain.member.Member;
import hk.example.socialshop.domain.member.MemberRepository;
import hk.example.socialshop.service.marketing.SuppressionService;
import hk.example.socialshop.web.support.CurrentMember;
import jakarta.servlet.http.HttpSession;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Opting out of promotions. 拒收推廣訊息 */
@Controller
@RequestMapping("/unsubscribe")
@RequiredArgsConstructor
public class UnsubscribeController {

    private final SuppressionService suppression;
    private final MemberRepository members;
    private final CurrentMember currentMember;

    @PostMapping
    @ResponseBody
    @Transactional
    public String all(HttpSession session) {
        suppression.optOut(currentMember.require(session));
        return "OK";
    }

    /** One click from the footer of a promotion; the link carries the random id only. */
    @GetMapping("/{publicId}")
    @Transactional
    public String fromMail(@PathVariable String publicId) {
        Member member = members.findByPublicId(publicId).orElseThrow();
        suppression.suppress(Channel.EMAIL, member.getEmail());
        return "redirect:/unsubscribed?email=" + member.getEmail();
    }
}
