package io.github.privacyscan.rules.children;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.rules.Observation;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.rules.Wording;
import java.util.List;

/** Children's accounts that are made by a request and that no request takes away. */
public final class NoErasure implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(NoErasure.class, "PDPO-CHILD-ERASE", "Children")
            .title("Child account cannot be removed online with its data", "兒童帳戶未能於網上完整刪除")
            .provision("Points to Note for Data Users Targeting at Children (Dec 2015) p.3, p.7; s.26; DPP2(2)")
            .level(Level.WARNING, 5.5)
            .certainty(Certainty.LIKELY)
            .cwe(459)
            .dpv("dpv:Erase", "dpv:Child")
            .info();

    private static final Text CLEAR = new Text(
            "Offer a handler that deletes the account and everything that is kept with it.", "提供刪除帳戶及其所有相關資料的途徑。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        Erasures erasures = new Erasures(context);
        return Enrolments.of(context).stream()
                .filter(enrolment -> erasures.isStored(enrolment) && !erasures.isErased(enrolment))
                .map(enrolment -> finding(erasures, enrolment))
                .toList();
    }

    private static Finding finding(Erasures erasures, Enrolment enrolment) {
        String type = enrolment.type().simpleName();
        String handler = enrolment.handler().name();
        Text data = Wording.data(enrolment.data());
        return Observation.of(
                        INFO,
                        enrolment.handler().at(enrolment.handler().method().span()))
                .says(
                        "'" + handler + "' stores '" + type + "' with " + data.en()
                                + "; a call, handler or statement that deletes" + " it was looked for among "
                                + erasures.handlers() + " handlers and not found",
                        "「" + handler + "」儲存「" + type + "」，當中包括" + data.zhHant() + "；在 " + erasures.handlers()
                                + " 個處理程式中找不到刪除它的呼叫、途徑或語句")
                .about(enrolment.data())
                .clearedBy(CLEAR)
                .finding(enrolment.method());
    }
}
