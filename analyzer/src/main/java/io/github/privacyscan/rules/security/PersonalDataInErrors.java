package io.github.privacyscan.rules.security;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.rules.FlowRule;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import java.util.List;
import java.util.stream.Stream;

/**
 * Personal data in the texts of exceptions and in error answers. Who throws does not know who reads: an exception's text
 * ends in logs, in reports and, by default or by a handler, in the answer to a stranger.
 */
public final class PersonalDataInErrors implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(PersonalDataInErrors.class, "PDPO-DPP4-ERROR", "DPP4")
            .title("Personal data disclosed in an error message", "錯誤訊息洩露個人資料")
            .provision("DPP4(1)")
            .level(Level.WARNING, 5.5)
            .certainty(Certainty.LIKELY)
            .cwe(209)
            .dpv("dpv:Disclose")
            .info();

    private static final FlowRule MESSAGES = FlowRule.into(
                    INFO,
                    FlowRule.Phrases.of(
                            new Text("into an error message by '{call}'", "經「{call}」流入錯誤訊息"),
                            new Text(
                                    "Give a general message with an error number, and log the details masked where needed.",
                                    "只顯示一般訊息及錯誤編號；如有需要，把細節遮蓋後寫入紀錄。")),
                    "exception")
            .clearedBy(CallModel.Effect.HASHED);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        return Stream.concat(MESSAGES.check(context).stream(), ErrorTextsInAnswers.of(INFO, context).stream())
                .toList();
    }
}
