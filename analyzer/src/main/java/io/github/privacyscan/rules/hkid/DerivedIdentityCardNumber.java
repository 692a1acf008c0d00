package io.github.privacyscan.rules.hkid;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.flow.DataFlow;
import io.github.privacyscan.flow.SinkSite;
import io.github.privacyscan.inventory.Confidence;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.rules.FlowRule;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.rules.Wording;
import java.util.List;

/** Identity card numbers, whole, cut or hashed, that become another identifier, a key, a login or a file name. */
public final class DerivedIdentityCardNumber implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(DerivedIdentityCardNumber.class, "PDPO-HKID-DERIVED", "HKID")
            .title("HKID number used as, or turned into, another identifier, key or login", "以身份證號碼作為或衍生成員工號、主鍵或登入名稱")
            .provision("Identity Card Number Code paras 2.6, 2.8 and its note, 5.1; DPP3, DPP4")
            .level(Level.WARNING, 6.5)
            .certainty(Certainty.SURE)
            .cwe(359, 639)
            .dpv("pd:Identifier")
            .info();

    private static final String CONCEPT = "hkid";

    private static final FlowRule RULE = FlowRule.into(
                    INFO,
                    new FlowRule.Phrases(
                            DerivedIdentityCardNumber::tail,
                            new Text(
                                    "Use a random or sequential identifier that has nothing to do with the number.",
                                    "改用與身份證號碼無關的隨機或順序識別碼。")),
                    "identifier-field",
                    "cache",
                    "queue",
                    "file-name",
                    "cloud-storage",
                    "url")
            .counting(DerivedIdentityCardNumber::counts)
            .asSureOfParts();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        return RULE.check(context);
    }

    private static boolean counts(DataFlow flow) {
        return flow.element().concept().id().equals(CONCEPT)
                && flow.element().confidence() != Confidence.WEAK
                && !flow.rendered()
                && !flow.sink().procedure().isSynthetic()
                && isKey(flow);
    }

    /** Whether the value names something at the sink, instead of being kept there as content. */
    private static boolean isKey(DataFlow flow) {
        int arguments = arguments(flow.sink());
        return switch (flow.sink().model().kind()) {
            case "identifier-field", "file-name" -> true;
            case "url" -> flow.effects().contains(CallModel.Effect.HASHED);
            case "queue", "cloud-storage" -> flow.argument() >= 0 && flow.argument() < arguments - 1;
            default -> flow.argument() == 0 && arguments > 1;
        };
    }

    private static int arguments(SinkSite sink) {
        Instruction instruction = sink.procedure().body().code().get(sink.instruction());
        return instruction instanceof Instruction.Call call ? call.arguments().size() : 1;
    }

    private static Text tail(SinkSite sink) {
        String call = Wording.call(sink);
        return switch (sink.model().kind()) {
            case "identifier-field" -> new Text("into the identifier '" + call + "'", "成為識別碼「" + call + "」");
            case "url" -> new Text("as a hash into an address built by '" + call + "'", "經雜湊後流入由「" + call + "」組成的網址");
            case "cache" -> new Text("into a cache key given to '" + call + "'", "成為「" + call + "」的快取鍵");
            case "queue" -> new Text("into a message key given to '" + call + "'", "成為「" + call + "」的訊息鍵");
            default -> new Text("into the name of a file given to '" + call + "'", "成為「" + call + "」的檔案名稱");
        };
    }
}
