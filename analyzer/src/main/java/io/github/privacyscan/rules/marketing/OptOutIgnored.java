package io.github.privacyscan.rules.marketing;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.rules.Grade;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.source.Place;
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

    private static final Text CLEAR = new Text(
            "Look up the opt-out right before the send, best in one gateway that every channel uses.",
            "在發送前一刻核對拒收名單，最好集中在所有渠道共用的單一出口。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        List<MarketingSends.Send> sends = MarketingSends.of(context);
        List<WishRecords.Entry> objections = sends.isEmpty() ? List.of() : WishRecords.objections(context);
        return objections.isEmpty()
                ? List.of()
                : ignored(sends).stream()
                        .map(send -> finding(context, send, SendFindings.named(objections)))
                        .toList();
    }

    /** The sends on whose way nothing looks at an objection, one for each place. */
    static List<MarketingSends.Send> ignored(List<MarketingSends.Send> sends) {
        Map<Place, MarketingSends.Send> ignored = new LinkedHashMap<>();
        for (MarketingSends.Send send : sends) {
            if (!send.respects(true)) {
                ignored.putIfAbsent(send.site().place(), send);
            }
        }
        return List.copyOf(ignored.values());
    }

    private static Finding finding(RuleContext context, MarketingSends.Send send, List<WishRecords.Entry> records) {
        Text names = SendFindings.names(records);
        Text fact = new Text(
                "a test of " + names.en() + " before the call was looked for and not found",
                "而在呼叫之前找不到對" + names.zhHant() + "的檢查");
        SendFindings.Said said = new SendFindings.Said(fact, CLEAR, related(send, records));
        return SendFindings.of(INFO, Grade.of(INFO), send, SendFindings.receivers(context, send), said);
    }

    private static List<Finding.Related> related(MarketingSends.Send send, List<WishRecords.Entry> records) {
        Stream<Finding.Related> reversed = send
                .tests()
                .reversed(send.way())
                .map(test -> new Finding.Related(
                        test.place(), new Text("this test lets through those who object", "此檢查反而讓拒收者通過")))
                .stream();
        return Stream.concat(reversed, records.stream().map(WishRecords.Entry::related))
                .toList();
    }
}
