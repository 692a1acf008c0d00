package io.github.privacyscan.rules.children;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.rules.Grade;
import io.github.privacyscan.rules.Observation;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import java.util.List;

/** Reports of abuse that cannot be made without saying who reports, or that copy what is reported. */
public final class ExposedReporter implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(ExposedReporter.class, "PDPO-CHILD-REPORT", "Children")
            .title("Abuse-report flow exposes the reporter or copies illegal material", "網上舉報流程暴露舉報人身分或複製違法內容")
            .provision("DPP1(1); DPP4(1); Cap. 579 (unverified)")
            .level(Level.ERROR, 7.0)
            .certainty(Certainty.LIKELY)
            .cwe(359, 922)
            .dpv("dpv:Child")
            .info();

    private static final Text CLEAR = new Text(
            "Make the reporter's data optional and keep them apart from the case; keep the address and a hash of what is"
                    + " reported, not a copy.",
            "舉報人資料改為可選填，並與個案分開保存；只保存被舉報內容的網址及雜湊值，不保存副本。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        return AbuseReports.of(context).stream().map(ExposedReporter::finding).toList();
    }

    /** That material is copied is told by names alone, and so gives a warning at most. */
    private static Finding finding(AbuseReports.Seen seen) {
        Observation observation = Observation.of(INFO, seen.place())
                .says(seen.fact().en(), seen.fact().zhHant())
                .clearedBy(CLEAR);
        return (seen.data().isEmpty()
                        ? observation.graded(Grade.of(INFO).atMost(Level.WARNING, Grade.WARNING_CAP))
                        : observation.about(seen.data()))
                .finding(seen.identity());
    }
}
