package hk.example.socialshop.service.monitoring;

import hk.example.socialshop.domain.member.Member;
import io.sentry.Sentry;
import io.sentry.protocol.User;
import org.springframework.stereotype.Component;

/** Front door to the crash reporting service. */
@Component
public class ErrorReporter {

    /** Crash reports name the member so that support can call back. */
    public void rememberMember(Member member) {
        User user = new User();
        user.setId(member.getPublicId());
        user.setEmail(member.getEmail());
        Sentry.setUser(user);
    }

    public void rememberOrder(String orderNo) {
        Sentry.setTag("order", orderNo);
    }

    public void report(Exception problem) {
        Sentry.captureException(problem);
    }

    public void forgetMember() {
        Sentry.setUser(null);
    }
}
