package io.github.privacyscan.rules.marketing;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.flow.DataFlow;
import io.github.privacyscan.rules.FlowPaths;
import io.github.privacyscan.rules.Leak;
import io.github.privacyscan.rules.Observation;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.rules.Wording;
import io.github.privacyscan.source.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Texts of marketing messages to known persons that do not tell how to stop them. */
public final class FirstUseUntold implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(FirstUseUntold.class, "PDPO-P6A-FIRST-USE", "Part 6A")
            .title("Marketing template does not tell the recipient of the opt-out right", "促銷範本未告知收訊人可要求停止使用其資料")
            .provision("s.35F(1) and (3)")
            .level(Level.ERROR, 7.0)
            .certainty(Certainty.LIKELY)
            .dpv("dpv:OptingOutFromProcess")
            .info();

    private static final Text CLEAR = new Text(
            "Say in the text, in each language, that the person may ask without charge that the data be no longer used for"
                    + " marketing, and how.",
            "在每種語言的文字中說明收訊人可免費要求停止使用其資料作推廣，以及如何提出。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        Map<Place, Finding> findings = new LinkedHashMap<>();
        for (UntoldMessages.Untold untold : UntoldMessages.of(context)) {
            List<DataFlow> receivers = SendFindings.receivers(context, untold.send()).stream()
                    .filter(flow -> Leak.countsAlone(flow.element()))
                    .toList();
            if (!receivers.isEmpty() && !untold.isTold()) {
                findings.putIfAbsent(untold.text(), finding(untold, receivers));
            }
        }
        return List.copyOf(findings.values());
    }

    private static Finding finding(UntoldMessages.Untold untold, List<DataFlow> receivers) {
        String sender = Wording.call(untold.send().site().procedure().method());
        Text data = Wording.data(receivers.stream().map(DataFlow::element).toList());
        Observation seen = Observation.of(INFO, untold.text())
                .says(
                        "this is the text of a marketing message that '" + sender + "' sends with " + data.en()
                                + "; a sentence, a link or a header by which the receiver can stop the messages was looked"
                                + " for in it and not found",
                        "此為「" + sender + "」發送的推廣訊息的文字，涉及" + data.zhHant() + "；在其中找不到讓收訊人停止接收的說明、連結或標頭")
                .about(receivers.stream().map(DataFlow::element).toList())
                .near(untold.send().site().place(), new Text("the message is sent here", "訊息在此發送"))
                .clearedBy(CLEAR);
        for (DataFlow receiver : receivers) {
            seen = seen.along(FlowPaths.path(receiver));
        }
        return seen.finding("text of " + sender);
    }
}
