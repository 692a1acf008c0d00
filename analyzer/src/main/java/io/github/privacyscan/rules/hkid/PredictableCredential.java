package io.github.privacyscan.rules.hkid;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.flow.SinkSite;
import io.github.privacyscan.rules.DeclaredRule;
import io.github.privacyscan.rules.FlowRule;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.rules.Wording;

/** Identity card numbers, telephone numbers and dates of birth, whole or cut, that become a password, PIN or file password. */
public final class PredictableCredential implements DeclaredRule {

    private static final RuleInfo INFO = RuleFacts.of(PredictableCredential.class, "PDPO-HKID-CREDENTIAL", "HKID")
            .title("HKID, phone or date of birth used as password, PIN or file password", "以身份證號碼、電話或出生日期作為密碼")
            .provision("DPP4(1); Identity Card Number Code paras 2.6, 5.1")
            .level(Level.ERROR, 8.0)
            .certainty(Certainty.SURE)
            .cwe(1391, 521)
            .dpv("pd:Password")
            .info();

    private static final FlowRule RULE = FlowRule.into(
                    INFO,
                    new FlowRule.Phrases(
                            PredictableCredential::tail,
                            new Text(
                                    "Make a random secret for one use, hand it over by another way, and let the person change it.",
                                    "改用隨機產生的一次性密碼，循另一途徑交付，並讓當事人自行更改。")),
                    "credential",
                    "credential-field")
            .of("hkid", "prc-id", "phone", "date-of-birth")
            .only(flow -> !flow.rendered() && !flow.sink().procedure().isSynthetic())
            .asSureOfParts();

    @Override
    public FlowRule rule() {
        return RULE;
    }

    private static Text tail(SinkSite sink) {
        String call = Wording.call(sink);
        return sink.model().kind().equals("credential-field")
                ? new Text("into '" + call + "', which keeps a password or PIN", "成為密碼「" + call + "」")
                : new Text("into a password given to '" + call + "'", "成為交予「" + call + "」的密碼");
    }
}
