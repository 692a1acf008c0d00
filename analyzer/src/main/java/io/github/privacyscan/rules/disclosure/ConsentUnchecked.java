package io.github.privacyscan.rules.disclosure;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.flow.DataFlow;
import io.github.privacyscan.rules.FlowPaths;
import io.github.privacyscan.rules.Leak;
import io.github.privacyscan.rules.Masking;
import io.github.privacyscan.rules.Observation;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.rules.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * Uses for which the program keeps a consent or an objection of the person, without a look at it: analytics and AI models.
 * Marketing has rules of its own.
 */
public final class ConsentUnchecked implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(ConsentUnchecked.class, "PDPO-DPP3-CONSENT-UNCHECKED", "DPP3")
            .title("A consent or objection is stored but the use does not test it", "已記錄同意或反對但使用前未有檢查")
            .provision("DPP3(1); s.2(3): consent is express, voluntary and not withdrawn in writing")
            .level(Level.WARNING, 6.5)
            .certainty(Certainty.LIKELY)
            .cwe(841)
            .dpv("dpv:ConsentStatus")
            .info();

    private static final Text CLEAR = new Text(
            "Test what the person said right before the use, in the method, in a helper or in the query.",
            "在使用前核對當事人的意願，可在方法、輔助方法或查詢條件中進行。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        for (PurposeOfUse purpose : PurposeOfUse.values()) {
            List<Leak> leaks = Leak.of(
                    context.flow().flows(),
                    flow -> purpose.isUse(flow.sink()) && Leak.countsAlone(flow.element()) && !Masking.isMasked(flow));
            List<PurposeOfUse.Choice> choices = leaks.isEmpty() ? List.of() : purpose.choices(context);
            if (!choices.isEmpty()) {
                leaks.stream()
                        .filter(leak -> !isGuarded(context, leak, purpose))
                        .forEach(leak -> findings.add(finding(leak, choices.get(0))));
            }
        }
        return findings;
    }

    private static boolean isGuarded(RuleContext context, Leak leak, PurposeOfUse purpose) {
        return context.flow().guards().waysTo(leak.sink()).stream()
                .allMatch(way -> way.tests().stream().anyMatch(purpose::respects));
    }

    private static Finding finding(Leak leak, PurposeOfUse.Choice choice) {
        Text data = Wording.data(leak.elements());
        String call = Wording.call(leak.sink());
        String verb = leak.flows().size() == 1 ? " flows" : " flow";
        Observation observation = Observation.of(INFO, leak.sink().place())
                .says(
                        data.en() + verb + " into '" + call + "'; a test of '" + choice.name()
                                + "' before the call was looked for and not found",
                        data.zhHant() + "流入「" + call + "」，而在呼叫之前找不到對「" + choice.name() + "」的檢查")
                .about(leak.elements())
                .near(choice.place(), new Text("the choice of the person", "當事人的選擇"))
                .clearedBy(CLEAR);
        for (DataFlow flow : leak.flows()) {
            observation = observation.along(FlowPaths.path(flow));
        }
        return observation.finding(choice.name() + " before " + leak.sink().method() + " in "
                + leak.sink().procedure().method());
    }
}
