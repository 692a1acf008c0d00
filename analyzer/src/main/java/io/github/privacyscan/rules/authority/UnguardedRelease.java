package io.github.privacyscan.rules.authority;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.rules.Observation;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.rules.Wording;
import java.util.List;

/** Methods that let customers' data out to an authority with neither a record nor a test of the instrument before it. */
public final class UnguardedRelease implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(
                    UnguardedRelease.class, "PDPO-LEA-UNGUARDED", "Release to authorities")
            .title(
                    "Customer data can be released to an authority without a recorded legal basis",
                    "可在無法律依據紀錄下向執法機構提供客戶資料")
            .provision("DPP3; s.58(1)-(2); s.60B; HKISPA Code for Release of Information (unverified)")
            .level(Level.ERROR, 7.5)
            .certainty(Certainty.LIKELY)
            .cwe(841, 862)
            .dpv("dpv:Disclose", "dpv:LegalCompliance")
            .info();

    private static final Text CLEAR = new Text(
            "Write the disclosure record with its instrument before the data leave, or let the release depend on a test of"
                    + " the instrument or of its approval.",
            "在發放資料前寫入載有文書的披露紀錄，或令發放取決於文書或批准的核對。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        ReleaseChecks checks = new ReleaseChecks(context);
        return Releases.of(context).stream()
                .filter(release -> !checks.standBefore(release))
                .map(UnguardedRelease::finding)
                .toList();
    }

    private static Finding finding(Release release) {
        Text data = Wording.data(release.data());
        return Observation.of(INFO, release.place())
                .says(
                        "'" + release.name() + "' lets " + data.en()
                                + " out to an authority; a disclosure record or a test of"
                                + " an instrument or approval was looked for before it, here, in what it calls and in its"
                                + " callers, and not found",
                        "「" + release.name() + "」向執法機構發放" + data.zhHant() + "；在此方法、其呼叫的方法及呼叫者均找不到事前的披露紀錄或對文書、批准的核對")
                .about(release.data())
                .along(release.pathTo(release.place()))
                .clearedBy(CLEAR)
                .finding(release.identity());
    }
}
