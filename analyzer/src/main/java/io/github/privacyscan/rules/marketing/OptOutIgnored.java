package io.github.privacyscan.rules.marketing;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.flow.DataFlow;
import io.github.privacyscan.rules.FlowPaths;
import io.github.privacyscan.rules.Leak;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.rules.Wording;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Marketing messages that are sent without a look at the opt-out that the program keeps. Silent when the program keeps none:
 * then it may be another system's task.
 */
public final class OptOutIgnored implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(OptOutIgnored.class, "PDPO-P6A-OPTOUT-IGNORED", "Part 6A")
            .title("A send path does not consult the opt-out list, or only one channel does", "發送路徑沒有核對拒收名單或只在單一渠道核對")
            .provision("s.35G(3)-(4), with the defence of s.35G(5); HCMA 624/2015 (secondary source in part)")
            .level(Level.ERROR, 8.5)
            .certainty(Certainty.LIKELY)
            .cwe(841)
            .dpv("dpv:OptingOutFromProcess")
            .info();

    /** Records that a message names; the others are in other findings or in the inventory. */
    private static final int NAMED_RECORDS = 3;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        List<MarketingSends.Send> sends = MarketingSends.of(context);
        List<WishRecords.Entry> records = sends.isEmpty() ? List.of() : WishRecords.of(context);
        if (records.isEmpty()) {
            return List.of();
        }
        boolean ofObjections = records.stream().anyMatch(WishRecords.Entry::isOfObjections);
        Map<Place, MarketingSends.Send> ignored = new LinkedHashMap<>();
        for (MarketingSends.Send send : sends) {
            if (!WishTests.respected(send.way(), ofObjections)) {
                ignored.putIfAbsent(send.site().place(), send);
            }
        }
        List<WishRecords.Entry> named = records.stream()
                .filter(record -> !ofObjections || record.isOfObjections())
                .limit(NAMED_RECORDS)
                .toList();
        return ignored.values().stream()
                .map(send -> finding(context, send, named))
                .toList();
    }

    private static Finding finding(RuleContext context, MarketingSends.Send send, List<WishRecords.Entry> records) {
        String sender = Wording.call(send.site().procedure().method());
        List<DataFlow> flows = receivers(context, send);
        Text names = Wording.names(records.stream().map(WishRecords.Entry::name).toList());
        Text fact = new Text(
                "'" + sender + "' sends a marketing message by '" + send.site().name() + "'; a test of " + names.en()
                        + " before the call was looked for and not found",
                "「" + sender + "」經「" + send.site().name() + "」發送推廣訊息，而在呼叫之前找不到對" + names.zhHant() + "的檢查");
        return new Finding(
                INFO,
                send.site().place(),
                Wording.sentence(fact),
                INFO.level(),
                INFO.securitySeverity(),
                INFO.certainty(),
                flows.stream().map(DataFlow::element).map(FlowPaths::element).toList(),
                paths(send, flows),
                related(send, records),
                new Text(
                        "Look up the opt-out right before the send, best in one gateway that every channel uses.",
                        "在發送前一刻核對拒收名單，最好集中在所有渠道共用的單一出口。"),
                send.site().name() + " in " + send.site().procedure().method());
    }

    /** Data that say whom the message goes to, as far as their path passes the place of the finding. */
    private static List<DataFlow> receivers(RuleContext context, MarketingSends.Send send) {
        List<DataFlow> flows = context.flow().flows().stream()
                .filter(flow -> flow.sink().place().equals(send.sink().place()) && Leak.isNameable(flow.element()))
                .filter(flow -> flow.steps().stream()
                        .anyMatch(step -> step.place().equals(send.site().place())))
                .toList();
        return flows.isEmpty() ? List.of() : Leak.ofOneCall(flows).flows();
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

    private static List<Finding.Related> related(MarketingSends.Send send, List<WishRecords.Entry> records) {
        Stream<Finding.Related> reversed = WishTests.reversed(send.way())
                .map(test -> new Finding.Related(
                        test.place(), new Text("this test lets through those who object", "此檢查反而讓拒收者通過")))
                .stream();
        return Stream.concat(reversed, records.stream().map(WishRecords.Entry::related))
                .toList();
    }
}
