package io.github.privacyscan.rules.marketing;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.rules.Observation;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import java.util.List;
import java.util.stream.Stream;

/** Requests to unsubscribe that are worked off too seldom, or whose records are thrown away too early. */
public final class UnsubscribeTooLate implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(UnsubscribeTooLate.class, "UEMO-HONOUR", "Cap. 593")
            .title("Unsubscribe handled too slowly or not kept on record", "取消接收要求處理過遲或未保存紀錄")
            .provision("Cap. 593 s.10 (10 working days) (secondary source), s.9(3) (3 years)")
            .level(Level.WARNING, 6.0)
            .certainty(Certainty.SURE)
            .dpv("dpv:OptingOutFromProcess")
            .info();

    private static final Text SOONER = new Text(
            "Act on a request when it comes, at the latest within 10 working days.", "在收到要求時即時處理，最遲在10個工作天內完成。");

    private static final Text LONGER =
            new Text("Keep the requests for at least three years, apart from the account.", "把取消接收要求與帳戶分開保存至少三年。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        Stream<Finding> late = RequestJobs.of(context).stream()
                .map(job -> Observation.of(INFO, job.place())
                        .says(
                                "'" + job.name() + "' works off requests to unsubscribe by '" + job.schedule()
                                        + "', which leaves up to " + job.days() + " days between two runs",
                                "「" + job.name() + "」按「" + job.schedule() + "」處理取消接收要求，兩次執行相隔可達" + job.days() + "天")
                        .clearedBy(SOONER)
                        .finding(job.name()));
        Stream<Finding> early = RequestPurges.of(context).stream()
                .map(purge -> Observation.of(INFO, purge.place())
                        .says(
                                "'" + purge.name() + "' deletes records of requests to unsubscribe "
                                        + purge.when().en(),
                                "「" + purge.name() + "」" + purge.when().zhHant() + "刪除取消接收要求的紀錄")
                        .clearedBy(LONGER)
                        .finding(purge.name()));
        return Stream.concat(late, early).toList();
    }
}
