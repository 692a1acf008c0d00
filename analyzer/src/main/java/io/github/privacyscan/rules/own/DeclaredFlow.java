package io.github.privacyscan.rules.own;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.flow.DataFlow;
import io.github.privacyscan.flow.SinkSite;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.knowledge.Concept;
import io.github.privacyscan.knowledge.OwnKind;
import io.github.privacyscan.rules.FlowRule;
import io.github.privacyscan.rules.Leak;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.rules.Wording;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Data that a user's knowledge declares reach a sink of a kind that it declares too; every such call is reported. */
public final class DeclaredFlow implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(DeclaredFlow.class, "CUSTOM-FLOW", "Custom")
            .title("Declared data reach a declared sink", "自訂資料流入自訂出口")
            .provision("None: the knowledge files of the scan say what matters")
            .level(Level.WARNING, 5.0)
            .certainty(Certainty.SURE)
            .cwe(200)
            .info();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        Map<String, OwnKind> kinds = context.knowledge().kinds();
        FlowRule rule = FlowRule.into(INFO, phrases(kinds), kinds.keySet().toArray(String[]::new))
                .counting(flow -> isTaken(
                        Objects.requireNonNull(kinds.get(flow.sink().model().kind())), flow))
                .asSureOfParts();
        return rule.leaks(context).stream().map(rule::finding).toList();
    }

    private static boolean isTaken(OwnKind sink, DataFlow flow) {
        DataElement element = flow.element();
        if (sink.takes().isEmpty()) {
            return element.concept().tier() == Concept.Tier.OWN;
        }
        return sink.takes().contains(element.conceptId())
                || (sink.takes().contains(OwnKind.PERSONAL) && Leak.countsAlone(element) && !element.isProtected());
    }

    private static FlowRule.Phrases phrases(Map<String, OwnKind> kinds) {
        return new FlowRule.Phrases(
                sink -> tail(Objects.requireNonNull(kinds.get(sink.model().kind())), sink),
                new Text(
                        "Do not hand the value over there, or pass it through a method that the knowledge files name as a"
                                + " sanitizer.",
                        "不要把該值交到該處，或先經知識檔所列的處理方法處理。"));
    }

    private static Text tail(OwnKind kind, SinkSite sink) {
        String call = Wording.call(sink);
        return new Text(
                "into '" + kind.name() + "' (" + kind.means() + ") by '" + call + "'",
                "經「" + call + "」流入「" + kind.name() + "」（" + kind.means() + "）");
    }
}
