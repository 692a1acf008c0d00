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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads of personal data that are restricted to one person only as long as that person is given. */
public final class OptionalOwnerPredicate implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(OptionalOwnerPredicate.class, "PDPO-DPP4-NULL-SCOPE", "DPP4")
            .title("Missing subject key widens the query to everyone", "缺少用戶鍵值時查詢範圍擴大至所有人")
            .provision("DPP4(1); Hong Kong Airlines app incident, December 2016 (secondary source in part)")
            .level(Level.ERROR, 7.5)
            .certainty(Certainty.LIKELY)
            .cwe(863, 639)
            .dpv("dpv:AccessControlMethod")
            .info();

    private static final Text CLEAR = new Text(
            "Make the restriction part of every run of the query, and reject a request without the key.",
            "令查詢每次都帶有該限制，並拒絕沒有鍵值的請求。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        PersonalTypes types = new PersonalTypes(context);
        Handlers handlers = new Handlers(context);
        Set<io.github.privacyscan.source.Place> told = new HashSet<>();
        return Stream.concat(new OwnerStatements(context, types).all(), new OwnerConditions(context, types).all())
                .filter(read -> told.add(read.place()) && !isForStaff(context, handlers, read))
                .map(OptionalOwnerPredicate::finding)
                .toList();
    }

    /** Staff may look at everybody: silent where the names say so, or all handlers that come here. */
    private static boolean isForStaff(RuleContext context, Handlers handlers, OptionalOwner read) {
        if (AccessWords.isForStaff(List.of(read.place().path(), read.reader()))) {
            return true;
        }
        int dot = read.reader().indexOf('.');
        String method = read.reader().substring(dot + 1);
        List<Endpoint> callers = context.calls().named(method).stream()
                .filter(call -> Wording.simpleName(call.method().owner())
                        .equals(read.reader().substring(0, dot)))
                .flatMap(call ->
                        handlers
                                .calling(
                                        call.method().owner(),
                                        method,
                                        call.method().parameterTypes().size())
                                .stream())
                .distinct()
                .toList();
        return !callers.isEmpty()
                && callers.stream().allMatch(handler -> handlers.isGuarded(handler) || handlers.isForStaff(handler));
    }

    private static Finding finding(OptionalOwner read) {
        Text data = Wording.data(read.elements());
        return Observation.of(INFO, read.place())
                .says(
                        "'" + read.reader() + "' reads " + data.en() + " of everybody when '" + read.key()
                                + "' is missing: that restriction is optional, and another one was looked for and not found",
                        "「" + read.reader() + "」在欠缺「" + read.key() + "」時會讀取所有人的" + data.zhHant() + "：該限制屬可選，亦找不到其他限制")
                .about(read.elements())
                .clearedBy(CLEAR)
                .finding(read.key() + " in " + read.reader());
    }
}
