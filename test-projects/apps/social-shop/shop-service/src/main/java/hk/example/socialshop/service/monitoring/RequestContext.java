package hk.example.socialshop.service.monitoring;

import hk.example.socialshop.domain.member.Member;
import java.util.UUID;
import org.slf4j.MDC;

/** Fields that every log line of a request carries. */
public final class RequestContext {

    private RequestContext() {}

    public static void begin() {
        MDC.put("requestId", UUID.randomUUID().toString());
    }

    public static void bind(Member member) {
        MDC.put("member", member.getPublicId());
        MDC.put("login", member.getEmail());
    }

    public static void end() {
        MDC.clear();
    }
}
