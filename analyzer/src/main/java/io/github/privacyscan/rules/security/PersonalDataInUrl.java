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
import io.github.privacyscan.rules.Wording;
import java.util.List;
import java.util.stream.Stream;

/** Personal data in addresses: browsers, proxies and servers keep addresses in histories and logs. */
public final class PersonalDataInUrl implements Rule {

    static final RuleInfo INFO = RuleFacts.of(PersonalDataInUrl.class, "PDPO-DPP4-URL", "DPP4")
            .title("Personal data in a URL", "把個人資料置於網址")
            .provision("DPP4(1)(e); guide on data protection by design, May 2019 (not verified)")
            .level(Level.WARNING, 6.5)
            .certainty(Certainty.SURE)
            .cwe(598)
            .dpv("dpv:DiscloseByTransmission")
            .info();

    static final Text CLEAR = new Text(
            "Send the value in the body of a POST request, or put an opaque short-lived token into the address.",
            "改以 POST 請求內容傳送，或在網址使用不透明而短期有效的代號。");

    private static final FlowRule RULE = FlowRule.into(
                    INFO,
                    new FlowRule.Phrases(
                            sink -> new Text(
                                    "into an address built by '" + Wording.call(sink) + "'",
                                    "流入由「" + Wording.call(sink) + "」組成的網址"),
                            CLEAR),
                    "url")
            .clearedBy(CallModel.Effect.HASHED)
            .except(flow -> AddressParameters.isToken(flow.element()));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        return Stream.concat(AddressParameters.of(context).stream(), RULE.check(context).stream())
                .toList();
    }
}
