package io.github.privacyscan.rules.marketing;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.flow.DataFlow;
import io.github.privacyscan.flow.Guards;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.rules.FlowPaths;
import io.github.privacyscan.rules.Grade;
import io.github.privacyscan.rules.Leak;
import io.github.privacyscan.rules.Masking;
import io.github.privacyscan.rules.Observation;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.rules.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Personal data that go into a file or to another system which the code says is a partner's. Where names and texts speak of
 * leads, marketing or a price as well, the finding is an error; a partner alone may also be one who carries parcels.
 */
public final class ProvidedForMarketing implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(ProvidedForMarketing.class, "PDPO-P6A-PROVIDE", "Part 6A")
            .title(
                    "Personal data given to another person for its marketing without written consent",
                    "未經書面同意把個人資料提供予他人作直接促銷")
            .provision("s.35J, s.35K(1)(a)-(c) and (4); s.35I(2) where an agent receives them; s.35A(2) on gain")
            .level(Level.ERROR, 9.1)
            .certainty(Certainty.LIKELY)
            .cwe(359, 201)
            .dpv("dpv:SellDataToThirdParties", "dpv:DirectMarketing")
            .info();

    private static final Grade FOR_GAIN = new Grade(Level.ERROR, 9.3, Certainty.LIKELY);

    private static final Grade OPEN = new Grade(Level.WARNING, Grade.WARNING_CAP, Certainty.REVIEW);

    private static final Set<String> KINDS = Set.of("file", "http-out", "cloud-storage", "queue");

    private static final Text CLEAR = new Text(
            "Give the data of those only whose written consent to this was tested right before, or record that the receiver"
                    + " acts as an agent.",
            "只提供在提供前已核對其書面同意的人士的資料，或記錄接收者僅屬代理人。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        List<Leak> leaks = Leak.of(context.flow().flows(), ProvidedForMarketing::counts);
        Map<Procedure, Finding> findings = new LinkedHashMap<>();
        for (Leak leak : leaks) {
            Procedure procedure = leak.sink().procedure();
            PartnerSigns signs = PartnerSigns.of(context.program(), procedure);
            if (signs.isPartner() && !findings.containsKey(procedure) && !isGuarded(context, leak)) {
                findings.put(procedure, finding(leak, signs));
            }
        }
        return List.copyOf(findings.values());
    }

    private static boolean counts(DataFlow flow) {
        return KINDS.contains(flow.sink().model().kind())
                && Leak.countsAlone(flow.element())
                && !flow.element().isProtected()
                && !Masking.isMasked(flow)
                && !PartnerSigns.isPartnersOwn(flow.element());
    }

    private static boolean isGuarded(RuleContext context, Leak leak) {
        return context.flow().guards().waysTo(leak.sink()).stream()
                .allMatch(way -> way.tests().stream().anyMatch(ProvidedForMarketing::isConsent));
    }

    private static boolean isConsent(Guards.Test test) {
        return test.holds().orElse(true) && test.names().stream().anyMatch(PartnerSigns::isConsentToShare);
    }

    private static Finding finding(Leak leak, PartnerSigns signs) {
        Grade grade = signs.isForGain() ? FOR_GAIN : signs.isForMarketing() ? Grade.of(INFO) : OPEN;
        Text data = Wording.data(leak.elements());
        String call = Wording.call(leak.sink());
        String sign = signs.named();
        String verb = leak.flows().size() == 1 ? " flows" : " flow";
        Observation observation = Observation.of(INFO, leak.sink().place())
                .graded(grade)
                .says(
                        data.en() + verb + " out by '" + call + "' for a partner, as '" + sign
                                + "' says; a test of a consent to provide the data to others was looked for before the"
                                + " call and not found",
                        data.zhHant() + "經「" + call + "」流出予合作者（見「" + sign + "」），而在呼叫之前找不到對同意提供予他人的檢查")
                .about(leak.elements())
                .clearedBy(CLEAR);
        for (DataFlow flow : leak.flows()) {
            observation = observation.along(FlowPaths.path(flow));
        }
        return observation.finding(
                leak.sink().method() + " in " + leak.sink().procedure().method());
    }
}
