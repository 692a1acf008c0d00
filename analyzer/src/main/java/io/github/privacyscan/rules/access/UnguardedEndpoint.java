package io.github.privacyscan.rules.access;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.link.Endpoint;
import io.github.privacyscan.rules.Observation;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.rules.Wording;
import java.util.List;

/** Request handlers that let anybody read or change personal data. */
public final class UnguardedEndpoint implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(UnguardedEndpoint.class, "PDPO-DPP4-NO-AUTHZ", "DPP4")
            .title("Endpoint that returns or changes personal data has no authorisation", "處理個人資料的端點沒有權限控制")
            .provision("DPP4(1)")
            .level(Level.ERROR, 9.1)
            .certainty(Certainty.LIKELY)
            .cwe(862, 306)
            .dpv("dpv:AccessControlMethod")
            .info();

    private static final Text CLEAR = new Text(
            "Let only callers in who have signed in, and only those who need the data; or leave the data out of the answer.",
            "只容許已登入而有需要的人存取，或從回應中剔除這些資料。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        return new OpenHandlers(context)
                .all().stream().map(UnguardedEndpoint::finding).toList();
    }

    private static Finding finding(List<OpenHandlers.Open> all) {
        OpenHandlers.Open open = all.get(0);
        Endpoint handler = open.handler();
        Text data = Wording.data(open.elements());
        String does = open.changes() ? "changes a record with " : "answers with ";
        String verb = open.changes() ? "更改載有" : "回傳";
        Observation found = Observation.of(INFO, handler.at(handler.method().span()))
                .says(
                        "'" + handler.name() + "' " + does + data.en() + ", and "
                                + open.door().fact().en(),
                        "「" + handler.name() + "」" + verb + data.zhHant() + (open.changes() ? "的紀錄" : "") + "，而"
                                + open.door().fact().zhHant())
                .about(open.elements())
                .near(open.door().place(), new Text("what decides who may call", "決定誰可呼叫之處"))
                .clearedBy(CLEAR);
        for (OpenHandlers.Open other : all.subList(1, all.size())) {
            found = found.near(
                    other.handler().at(other.handler().method().span()),
                    new Text(
                            "'" + other.handler().name() + "' too",
                            "「" + other.handler().name() + "」亦然"));
        }
        return found.finding(
                handler.type().binaryName() + "#" + handler.method().name());
    }
}
