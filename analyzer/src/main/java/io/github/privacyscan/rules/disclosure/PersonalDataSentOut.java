package io.github.privacyscan.rules.disclosure;

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
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.rules.Wording;
import java.util.Set;

/**
 * Personal data that leave for another system: a note for the record of recipients, not a judgement. Services with rules of
 * their own (trackers, advertising, telemetry, AI models) are left to those.
 */
public final class PersonalDataSentOut implements DeclaredRule {

    private static final RuleInfo INFO = RuleFacts.of(PersonalDataSentOut.class, "PDPO-DPP3-SENT-OUT", "DPP3")
            .title("Personal data leave for another system", "個人資料傳送至其他系統")
            .provision("DPP3; DPP2(3) and DPP4(2) where a data processor receives them")
            .level(Level.NOTE, 3.9)
            .certainty(Certainty.REVIEW)
            .cwe(201)
            .dpv("dpv:Transfer")
            .info();

    /** Kinds that are outside by themselves. */
    private static final Set<String> OUTSIDE =
            Set.of("http-out", "email", "sms", "push", "marketing-platform", "social-network", "cloud-storage");

    /** By which a program itself logs in at the receiver. */
    private static final String OWN_SECRET = "service-secret";

    private static final Set<String> PLACES = Set.of("name-contact", "location-travel");

    private static final FlowRule RULE = FlowRule.into(
                    INFO,
                    new FlowRule.Phrases(
                            PersonalDataSentOut::tail,
                            new Text(
                                    "Record who receives the data, for which purpose and where, and leave out what is not needed.",
                                    "記錄接收者、用途及地點，並剔除不需要的資料。")),
                    "http-out",
                    "email",
                    "sms",
                    "push",
                    "marketing-platform",
                    "social-network",
                    "cloud-storage",
                    "db",
                    "queue")
            .counting(flow -> isOutside(flow.sink()) && isPersonal(flow.element()) && !Masking.isMasked(flow))
            .atTheEnd();

    @Override
    public FlowRule rule() {
        return RULE;
    }

    /** Parts of addresses count here, because who receives them often receives the rest too; numbers of devices do not. */
    private static boolean isPersonal(DataElement element) {
        return Leak.isNameable(element)
                && !element.isProtected()
                && !element.concept().id().equals(OWN_SECRET)
                && (Leak.countsAlone(element)
                        || PLACES.contains(element.concept().category()));
    }

    /** A store or queue is one's own unless a model says whose it is. */
    private static boolean isOutside(SinkSite sink) {
        return OUTSIDE.contains(sink.model().kind()) || sink.model().recipient().isPresent();
    }

    private static Text tail(SinkSite sink) {
        String call = Wording.call(sink);
        return sink.model()
                .recipient()
                .map(receiver -> new Text("to " + receiver + " by '" + call + "'", "經「" + call + "」傳送至 " + receiver))
                .orElseGet(() -> new Text("out of the program by '" + call + "'", "經「" + call + "」傳送至程式以外"));
    }
}
