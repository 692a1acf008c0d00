package io.github.privacyscan.rules.marketing;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.flow.DataFlow;
import io.github.privacyscan.rules.Grade;
import io.github.privacyscan.rules.Leak;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.source.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Marketing messages to named persons without a look at a consent. Where the program keeps objections, a look at these will
 * do, and a send without it is a finding of {@link OptOutIgnored}. Where it keeps no wishes at all, they may be kept
 * elsewhere: then a person has to look.
 */
public final class NoConsent implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(NoConsent.class, "PDPO-P6A-NO-CONSENT", "Part 6A")
            .title("Marketing message sent without testing consent", "未檢查同意便發出直接促銷訊息")
            .provision("s.35C(1)-(2), s.35E(1)(a) and (4); s.35B exemptions; s.35D(1)")
            .level(Level.ERROR, 8.0)
            .certainty(Certainty.LIKELY)
            .cwe(359)
            .dpv("dpv:DirectMarketing", "dpv:ConsentStatus")
            .info();

    private static final Text CLEAR = new Text(
            "Send only to those whose recorded consent was tested right before, or name the exemption that holds.",
            "只向在發送前已核對其同意紀錄的人士發送，或指明適用的豁免。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        List<MarketingSends.Send> sends = MarketingSends.of(context);
        List<WishRecords.Entry> records = sends.isEmpty() ? List.of() : WishRecords.of(context);
        if (records.stream().anyMatch(WishRecords.Entry::isOfObjections)) {
            return List.of();
        }
        Map<Place, Finding> findings = new LinkedHashMap<>();
        for (MarketingSends.Send send : sends) {
            List<DataFlow> receivers = SendFindings.receivers(context, send);
            if (receivers.stream().anyMatch(flow -> Leak.countsAlone(flow.element())) && !send.respects(false)) {
                findings.putIfAbsent(send.site().place(), finding(send, receivers, SendFindings.named(records)));
            }
        }
        return List.copyOf(findings.values());
    }

    private static Finding finding(
            MarketingSends.Send send, List<DataFlow> receivers, List<WishRecords.Entry> records) {
        Grade grade = Grade.of(INFO).on(receivers.get(0).element());
        List<Finding.Related> related =
                records.stream().map(WishRecords.Entry::related).toList();
        if (records.isEmpty()) {
            Text fact = new Text(
                    "a test of a consent or an objection before the call was looked for and not found, and no field or"
                            + " method of these sources keeps either",
                    "而在呼叫之前找不到對同意或拒收的檢查，源碼中亦沒有欄位或方法記錄兩者");
            Grade open = grade.atMost(Level.WARNING, Grade.WARNING_CAP);
            return SendFindings.of(
                    INFO,
                    new Grade(open.level(), open.severity(), Certainty.REVIEW),
                    send,
                    receivers,
                    new SendFindings.Said(fact, CLEAR, related));
        }
        Text names = SendFindings.names(records);
        Text fact = new Text(
                "a test of " + names.en() + " before the call was looked for and not found",
                "而在呼叫之前找不到對" + names.zhHant() + "的檢查");
        return SendFindings.of(INFO, grade, send, receivers, new SendFindings.Said(fact, CLEAR, related));
    }
}
