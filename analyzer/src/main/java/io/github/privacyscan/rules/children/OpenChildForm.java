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
import java.util.stream.Collectors;

/** Forms for children that ask open questions, for friends' data, or for health and images. */
public final class OpenChildForm implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(OpenChildForm.class, "PDPO-CHILD-EXCESS", "Children")
            .title("Child form invites over-supply or third parties' data", "兒童表格誘使提供過多或他人資料")
            .provision("DPP1(1), DPP1(2)(b); Points to Note for Data Users Targeting at Children (Dec 2015) p.2")
            .level(Level.WARNING, 5.0)
            .certainty(Certainty.SURE)
            .cwe()
            .dpv("dpv:Child", "dpv:JITNotice")
            .info();

    private static final Text CLEAR = new Text(
            "Offer closed choices, leave the field out, or say beside it what not to write.",
            "改用選項、刪去該欄位，或在旁提示不應填寫的內容。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        return OpenForm.of(context).stream().map(OpenChildForm::finding).toList();
    }

    private static Finding finding(OpenForm form) {
        List<OpenForm.Invitation> all = form.invitations();
        String english = all.stream()
                .map(one -> "'" + one.name() + "' (" + one.why().en() + ")")
                .collect(Collectors.joining(", "));
        String chinese = all.stream()
                .map(one -> "「" + one.name() + "」（" + one.why().zhHant() + "）")
                .collect(Collectors.joining("、"));
        Observation seen = Observation.of(INFO, all.get(0).place())
                .says(
                        "The form for children in '" + form.name() + "' asks for " + english,
                        "「" + form.name() + "」的兒童表格要求填寫" + chinese)
                .atMost(Certainty.LIKELY)
                .clearedBy(CLEAR);
        for (OpenForm.Invitation other : all.subList(1, all.size())) {
            seen = seen.near(other.place(), other.why());
        }
        return seen.finding(
                form.name() + " " + all.stream().map(OpenForm.Invitation::name).collect(Collectors.joining(",")));
    }
}
