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

/** Registrations by which children give data about themselves and no parent has a part. */
public final class NoGuardian implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(NoGuardian.class, "PDPO-CHILD-GUARDIAN", "Children")
            .title("Child-directed service collects data with no parent or age step", "以兒童為對象的服務收集資料而沒有家長參與")
            .provision("DPP1(2)(b); Points to Note for Data Users Targeting at Children (Dec 2015) p.2-3")
            .level(Level.WARNING, 6.0)
            .certainty(Certainty.LIKELY)
            .cwe()
            .dpv("dpv:Child", "dpv:GuardianOfDataSubject")
            .info();

    private static final Text CLEAR = new Text(
            "Ask for a parent or guardian and their consent, or work the age out and let younger children go on with a parent"
                    + " only.",
            "要求家長或監護人參與及同意，或計算年齡並令年幼兒童只可在家長陪同下繼續。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        GuardianSteps steps = new GuardianSteps(context);
        return Enrolments.of(context).stream()
                .filter(enrolment -> !steps.isIn(enrolment))
                .map(NoGuardian::finding)
                .toList();
    }

    private static Finding finding(Enrolment enrolment) {
        String type = enrolment.type().simpleName();
        String handler = enrolment.handler().name();
        Text data = Wording.data(enrolment.data());
        return Observation.of(
                        INFO,
                        enrolment.handler().at(enrolment.handler().method().span()))
                .says(
                        "'" + handler + "' takes " + data.en() + " of '" + type
                                + "'; a parent or guardian and a test of the age were looked for in the form, the handler and"
                                + " what it calls, and not found",
                        "「" + handler + "」接收「" + type + "」的" + data.zhHant() + "；在表格、處理程式及其呼叫的方法中找不到家長或監護人，亦找不到年齡核對")
                .about(enrolment.data())
                .clearedBy(CLEAR)
                .finding(enrolment.method());
    }
}
