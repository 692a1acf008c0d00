package io.github.privacyscan.rules.tracking;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.flow.SinkSite;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.rules.DeclaredRule;
import io.github.privacyscan.rules.FlowRule;
import io.github.privacyscan.rules.Leak;
import io.github.privacyscan.rules.Masking;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.rules.Wording;
import java.util.Set;

/** Personal data handed to analytics and advertising services; a plain hash of an address is still the address to them. */
public final class PersonalDataToTracker implements DeclaredRule {

    private static final RuleInfo INFO = RuleFacts.of(PersonalDataToTracker.class, "PDPO-TRACK-PD", "Tracking")
            .title("Personal data sent to a tracking or advertising service", "把個人資料傳送予追蹤或廣告服務")
            .provision("DPP3; DPP1(3); Part 6A if used to market to the named person")
            .level(Level.ERROR, 7.5)
            .certainty(Certainty.LIKELY)
            .cwe(359, 201)
            .dpv("dpv:TrackingByThirdParty", "dpv:Profiling")
            .info();

    private static final Set<String> HASHES = Set.of("hash", "hashed", "md5", "sha", "sha1", "sha256", "digest");

    private static final FlowRule RULE = FlowRule.into(
                    INFO,
                    new FlowRule.Phrases(
                            PersonalDataToTracker::tail,
                            new Text(
                                    "Leave the value out, or send a random identifier that nobody else can join to a person.",
                                    "不傳送該值，或改用外人無法對應到個人的隨機識別碼。")),
                    "analytics",
                    "ads")
            .counting(
                    flow -> Leak.countsAlone(flow.element()) && isReadable(flow.element()) && !Masking.isMasked(flow));

    @Override
    public FlowRule rule() {
        return RULE;
    }

    /** A name such as {@code emailHash} protects nothing here: the receiver can hash the same addresses. */
    private static boolean isReadable(DataElement element) {
        return !element.isProtected() || NameTokens.of(element.name()).stream().anyMatch(HASHES::contains);
    }

    private static Text tail(SinkSite sink) {
        String call = Wording.call(sink);
        String receiver = sink.model().recipient().orElse("");
        return receiver.isEmpty()
                ? new Text("to a tracking service by '" + call + "'", "經「" + call + "」流向追蹤服務")
                : new Text(
                        "to the tracking service " + receiver + " by '" + call + "'",
                        "經「" + call + "」流向追蹤服務 " + receiver);
    }
}
