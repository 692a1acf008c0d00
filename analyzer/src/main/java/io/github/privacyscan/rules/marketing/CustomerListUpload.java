package io.github.privacyscan.rules.marketing;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.flow.SinkSite;
import io.github.privacyscan.rules.DeclaredRule;
import io.github.privacyscan.rules.FlowRule;
import io.github.privacyscan.rules.Leak;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.rules.Wording;

/**
 * Lists of customers that go to an advertising network, plain or hashed: the network compares them with its own members, so
 * a hash is as good to it as the address.
 */
public final class CustomerListUpload implements DeclaredRule {

    private static final RuleInfo INFO = RuleFacts.of(
                    CustomerListUpload.class, "PDPO-SOCIAL-AUDIENCE", "Social networks")
            .title("Customer list uploaded to an advertising network", "把客戶名單上載至廣告平台")
            .provision("s.35J-35K if the network uses the list for its own marketing, else DPP3 and s.35I(2); DPP4")
            .level(Level.ERROR, 8.0)
            .certainty(Certainty.SURE)
            .cwe(359)
            .dpv("dpv:TargetedAdvertising", "dpv:SellDataToThirdParties")
            .info();

    private static final FlowRule RULE = FlowRule.into(
                    INFO,
                    new FlowRule.Phrases(
                            CustomerListUpload::tail,
                            new Text(
                                    "Select only those who consented and did not opt out before the upload, and remove from"
                                            + " the audience who leaves.",
                                    "上載前只選取已同意且沒有拒收的人士，並把退出者從受眾名單剔除。")),
                    "ad-audience")
            .counting(flow -> Leak.countsAlone(flow.element()))
            .guardedBy(new WishTests(Wishes.ofWords())::respects);

    @Override
    public FlowRule rule() {
        return RULE;
    }

    private static Text tail(SinkSite sink) {
        String call = Wording.call(sink);
        String receiver = sink.model().recipient().orElse("");
        String name = receiver.isEmpty() ? "" : " " + receiver;
        return new Text(
                "to the advertising network" + name + " by '" + call
                        + "'; a hash does not change who is meant, and no test of a consent or an objection was found"
                        + " before the call",
                "經「" + call + "」上載至廣告平台" + name + "；雜湊後仍可對應同一人，而在呼叫之前找不到對同意或拒收的檢查");
    }
}
