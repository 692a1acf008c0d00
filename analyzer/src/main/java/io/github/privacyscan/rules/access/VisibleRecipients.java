package io.github.privacyscan.rules.access;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.rules.DeclaredRule;
import io.github.privacyscan.rules.FlowRule;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.rules.Wording;
import java.util.List;

/** Messages to many people of whom each sees the addresses of all. */
public final class VisibleRecipients implements DeclaredRule {

    private static final RuleInfo INFO = RuleFacts.of(VisibleRecipients.class, "PDPO-DPP4-BULK-SEND", "DPP4")
            .title(
                    "Bulk personal data exported or e-mailed unprotected, or recipients exposed to each other",
                    "大量個人資料未經保護匯出／電郵，或收件人互見")
            .provision("DPP4(1)(e); report of 29 December 2022 (e-mails of the Registration and Electoral Office)")
            .level(Level.WARNING, 6.5)
            .certainty(Certainty.LIKELY)
            .cwe(201, 359)
            .dpv("dpv:DiscloseByTransmission")
            .info();

    private static final Text CLEAR =
            new Text("Send one message to each person, or put the addresses into the blind copy.", "逐一發送，或改用密件副本。");

    private static final FlowRule RULE = FlowRule.into(
                    INFO,
                    new FlowRule.Phrases(
                            sink -> new Text(
                                    "for many people at once into '" + Wording.call(sink)
                                            + "', where each recipient sees the addresses of all",
                                    "經「" + Wording.call(sink) + "」一次過設為多人的收件地址，收件人可看到彼此的地址"),
                            CLEAR),
                    "recipients")
            .of("email")
            .except(flow -> AccessWords.isForStaff(List.of(flow.element().displayName())))
            .when(leak -> ManyRecipients.at(leak.sink()));

    @Override
    public FlowRule rule() {
        return RULE;
    }
}
