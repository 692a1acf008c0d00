package io.github.privacyscan.rules.disclosure;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.flow.SinkSite;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.rules.DeclaredRule;
import io.github.privacyscan.rules.FlowRule;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.rules.Wording;

/** Personal data in what an AI model, an embedding or a recognition service is given, other than keyed or hashed stand-ins. */
public final class PersonalDataToAiModel implements DeclaredRule {

    private static final RuleInfo INFO = RuleFacts.of(PersonalDataToAiModel.class, "PDPO-DPP3-AI-INPUT", "DPP3")
            .title("Personal data put into a third-party AI model", "把個人資料輸入外部人工智能模型")
            .provision("DPP3, DPP4, DPP1(1)(c); AI: Model Personal Data Protection Framework, June 2024"
                    + " (secondary source in part)")
            .level(Level.WARNING, 6.5)
            .certainty(Certainty.LIKELY)
            .cwe(201, 359)
            .dpv("dpv:DiscloseByTransmission")
            .info();

    private static final FlowRule RULE = FlowRule.into(
                    INFO,
                    new FlowRule.Phrases(
                            PersonalDataToAiModel::tail,
                            new Text(
                                    "Replace the values by placeholders before the call and put them back into the answer, or leave"
                                            + " them out.",
                                    "呼叫前以佔位符取代該值，得到回應後再還原；或不輸入該值。")),
                    "ai-model")
            .clearedBy(CallModel.Effect.HASHED);

    @Override
    public FlowRule rule() {
        return RULE;
    }

    private static Text tail(SinkSite sink) {
        String call = Wording.call(sink);
        return sink.model()
                .recipient()
                .map(vendor -> new Text(
                        "into the input of an AI service of " + vendor + " by '" + call + "'",
                        "經「" + call + "」輸入 " + vendor + " 的人工智能服務"))
                .orElseGet(
                        () -> new Text("into the input of an AI model by '" + call + "'", "經「" + call + "」輸入人工智能模型"));
    }
}
