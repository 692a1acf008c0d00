package io.github.privacyscan.rules.children;

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

/** Trackers on pages for children, children's data handed to trackers and marketing, and profiles that are public at first. */
public final class ExposedChild implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(ExposedChild.class, "PDPO-CHILD-EXPOSE", "Children")
            .title("Tracking, marketing or public visibility on a child service", "兒童服務設有追蹤、促銷或公開個人檔案")
            .provision("DPP1(2)(b), DPP3; Points to Note for Data Users Targeting at Children (Dec 2015) p.3, p.7;"
                    + " Online Behavioural Tracking leaflet (Apr 2014)")
            .level(Level.WARNING, 6.5)
            .certainty(Certainty.SURE)
            .cwe(1188)
            .dpv("dpv:Child", "dpv:TrackingByThirdParty")
            .info();

    private static final Text CLEAR = new Text(
            "Leave the tracker or the send out for children, and let their profiles start closed.",
            "為兒童移除追蹤或傳送，並令其個人檔案預設為不公開。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        return ChildExposures.of(context).stream()
                .map(exposure -> Observation.of(INFO, exposure.place())
                        .says(exposure.fact().en(), exposure.fact().zhHant())
                        .atMost(Certainty.LIKELY)
                        .about(exposure.data())
                        .clearedBy(CLEAR)
                        .finding(exposure.identity()))
                .toList();
    }
}
