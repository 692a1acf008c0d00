package io.github.privacyscan.rules.marketing;

import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.flow.DataFlow;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.rules.FlowPaths;
import io.github.privacyscan.rules.Grade;
import io.github.privacyscan.rules.Leak;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.Wording;
import java.util.ArrayList;
import java.util.List;

/** Makes findings of marketing messages: which call sends, to whom, and on which way. */
final class SendFindings {

    /** Records that a message names; the others are in other findings or in the inventory. */
    private static final int NAMED_RECORDS = 3;

    private SendFindings() {}

    /**
     * What is said of a send.
     *
     * @param fact behind "sends a marketing message by", without the full stop
     * @param clear what would clear the finding
     * @param related other places a reader needs
     */
    record Said(Text fact, Text clear, List<Finding.Related> related) {}

    static Finding of(RuleInfo info, Grade grade, MarketingSends.Send send, List<DataFlow> flows, Said said) {
        String sender = Wording.call(send.site().procedure().method());
        List<DataElement> elements = flows.stream().map(DataFlow::element).toList();
        Text data = elements.isEmpty() ? new Text("", "") : Wording.data(elements);
        Text fact = new Text(
                "'" + sender + "' sends a marketing message by '" + send.site().name() + "'"
                        + (elements.isEmpty() ? "" : " with " + data.en()) + "; "
                        + said.fact().en(),
                "「" + sender + "」經「" + send.site().name() + "」發送推廣訊息"
                        + (elements.isEmpty() ? "" : "，涉及" + data.zhHant()) + "，"
                        + said.fact().zhHant());
        return new Finding(
                info,
                send.site().place(),
                Wording.sentence(fact),
                grade.level(),
                grade.severity(),
                grade.certainty(),
                elements.stream().map(FlowPaths::element).toList(),
                paths(send, flows),
                said.related(),
                said.clear(),
                send.site().name() + " in " + send.site().procedure().method());
    }

    /** Data that say whom the message goes to, as far as their path passes the place of the finding. */
    static List<DataFlow> receivers(RuleContext context, MarketingSends.Send send) {
        List<DataFlow> flows = context.flow().flows().stream()
                .filter(flow -> flow.sink().place().equals(send.sink().place()) && Leak.isNameable(flow.element()))
                .filter(flow -> flow.steps().stream()
                        .anyMatch(step -> step.place().equals(send.site().place())))
                .toList();
        return flows.isEmpty() ? List.of() : Leak.ofOneCall(flows).flows();
    }

    /** The first records, as a message names them. */
    static List<WishRecords.Entry> named(List<WishRecords.Entry> records) {
        return records.stream().limit(NAMED_RECORDS).toList();
    }

    /** Names of records for a message. */
    static Text names(List<WishRecords.Entry> records) {
        return Wording.names(records.stream().map(WishRecords.Entry::name).toList());
    }

    private static List<Finding.Path> paths(MarketingSends.Send send, List<DataFlow> flows) {
        if (!flows.isEmpty()) {
            return flows.stream().map(FlowPaths::path).toList();
        }
        List<Finding.Step> steps = new ArrayList<>();
        send.way().calls().forEach(call -> steps.add(new Finding.Step(call, new Text("calls on", "繼續呼叫"))));
        steps.add(new Finding.Step(send.sink().place(), new Text("the message leaves here", "訊息在此發出")));
        return List.of(new Finding.Path(steps));
    }
}
