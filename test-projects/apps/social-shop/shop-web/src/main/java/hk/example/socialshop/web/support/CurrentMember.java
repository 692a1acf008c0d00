package hk.example.socialshop.web.support;

import hk.example.socialshop.domain.member.Member;
import hk.example.socialshop.service.member.ProfileService;
import hk.example.socialshop.service.monitoring.RequestContext;
import jakarta.servlet.http.HttpSession;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The member behind the session. */
@Component
@RequiredArgsConstructor
public class CurrentMember {

    private static final String KEY = "member.publicId";

    private final ProfileService profiles;

    public void remember(HttpSession session, Member member) {
        session.setAttribute(KEY, member.getPublicId());
        RequestContext.bind(member);
    }

    public Member require(HttpSession session) {
        return profiles.require(publicId(session));
    }

    public String publicId(HttpSession session) {
        Object publicId = session.getAttribute(KEY);
        if (publicId == null) {
            throw new NotLoggedInException();
        }
        return publicId.toString();
    }
}
