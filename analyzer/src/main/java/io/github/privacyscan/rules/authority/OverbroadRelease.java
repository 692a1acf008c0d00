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
import java.util.stream.Stream;

/** Releases to an authority of everything about somebody, or by the clock, instead of the items and the time asked for. */
public final class OverbroadRelease implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(
                    OverbroadRelease.class, "PDPO-LEA-OVERBROAD", "Release to authorities")
            .title("Release sends whole accounts, or runs as a standing feed", "發放整個帳戶資料或設常設資料饋送")
            .provision("s.58(2); DPP3; DPP4(1)")
            .level(Level.ERROR, 7.0)
            .certainty(Certainty.LIKELY)
            .cwe(201, 359)
            .dpv("dpv:Disclose")
            .info();

    private static final Text CLEAR = new Text(
            "Let the request name the items and the time it is about, and let the query read no more; release on request"
                    + " only.",
            "在要求中列明項目及時段，查詢只讀取該部分；只按個別要求發放。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        ReleaseScope scope = new ReleaseScope(context);
        return Releases.of(context).stream()
                .flatMap(release -> finding(scope, release))
                .toList();
    }

    private static Stream<Finding> finding(ReleaseScope scope, Release release) {
        Text data = Wording.data(release.data());
        if (scope.runsByTheClock(release)) {
            return Stream.of(Observation.of(INFO, release.place())
                    .says(
                            "'" + release.name() + "' runs by the clock and lets " + data.en() + " out to an authority",
                            "「" + release.name() + "」定時執行，向執法機構發放" + data.zhHant())
                    .about(release.data())
                    .along(release.pathTo(release.place()))
                    .clearedBy(CLEAR)
                    .finding(release.identity()));
        }
        return scope.wholeQuery(release).stream()
                .map(query -> Observation.of(INFO, query.place())
                        .says(
                                "'" + release.name() + "' releases what '" + query.name() + "' reads, with " + data.en()
                                        + "; items, fields or a period were looked for in what it takes and not found",
                                "「" + release.name() + "」發放「" + query.name() + "」讀取的全部內容，當中包括" + data.zhHant()
                                        + "；其參數中找不到項目、欄位或時段")
                        .about(release.data())
                        .along(release.pathTo(query.place()))
                        .clearedBy(CLEAR)
                        .finding(release.identity()));
    }
}
