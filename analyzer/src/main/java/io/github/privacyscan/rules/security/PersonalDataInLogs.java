package io.github.privacyscan.rules.security;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.flow.SinkSite;
import io.github.privacyscan.knowledge.Concept;
import io.github.privacyscan.rules.FlowRule;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.rules.Wording;
import java.util.List;

/**
 * Single values in log messages. Calls that log an object whole are left to {@link WholeObjectInLogs}: one statement, one
 * finding.
 */
public final class PersonalDataInLogs implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(PersonalDataInLogs.class, "PDPO-DPP4-LOG", "DPP4")
            .title("Personal data written to a log", "把個人資料寫入紀錄檔")
            .provision("DPP4(1)(a), (c)")
            .level(Level.ERROR, 7.0)
            .certainty(Certainty.LIKELY)
            .cwe(532)
            .dpv("dpv:LoggingPolicy")
            .info();

    private static final FlowRule RULE = FlowRule.into(
                    INFO,
                    new FlowRule.Phrases(
                            PersonalDataInLogs::tail,
                            new Text(
                                    "Log an internal random identifier, or mask the value before it is logged.",
                                    "改為記錄內部隨機識別碼，或先遮蓋該值才寫入紀錄。")),
                    LogLeaks.SINK)
            .variant(LogLeaks::isLogTable, Level.NOTE, 3.9)
            .variant(Concept.Tier.T2, Level.WARNING, 5.5)
            .variant(Concept.Tier.T3, Level.WARNING, 5.5);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        return LogLeaks.of(context).stream()
                .filter(leak -> !LogLeaks.isWholeObject(context, leak))
                .map(RULE::finding)
                .toList();
    }

    private static Text tail(SinkSite sink) {
        String call = Wording.call(sink);
        return sink.model().kind().equals(LogLeaks.SINK)
                ? new Text("into a log message by '" + call + "'", "經「" + call + "」寫入紀錄")
                : new Text("into a log in the database by '" + call + "'", "經「" + call + "」寫入資料庫中的紀錄");
    }
}
