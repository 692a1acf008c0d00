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
import io.github.privacyscan.source.Place;
import java.util.List;
import java.util.stream.Stream;

/** Records of releases to an authority that have no field for what has to be shown later. */
public final class IncompleteDisclosureRecord implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(
                    IncompleteDisclosureRecord.class, "PDPO-LEA-RECORD", "Release to authorities")
            .title("Disclosure record cannot show why, to whom and under what authority", "披露紀錄未能說明原因、對象及權限")
            .provision("s.58(2): reasonable grounds; DPP3")
            .level(Level.WARNING, 5.5)
            .certainty(Certainty.SURE)
            .cwe(778, 319)
            .dpv("dpv:LegalCompliance")
            .info();

    private static final Text CLEAR =
            new Text("Give the record a field for each of them and fill it before the release.", "為每項加上欄位，並在發放前填妥。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        return DisclosureRecords.of(context).stream()
                .flatMap(gap -> finding(context, gap))
                .toList();
    }

    private static Stream<Finding> finding(RuleContext context, DisclosureRecords.Gap gap) {
        String name = gap.type().simpleName();
        return context.program().fileOf(gap.type().binaryName()).stream()
                .map(file -> Observation.of(
                                INFO, new Place(file.file().path(), gap.type().span()))
                        .says(
                                "'" + name
                                        + "' records releases to an authority; a field was looked for and not found for: "
                                        + String.join(", ", gap.english()),
                                "「" + name + "」記錄向執法機構的披露，但找不到以下各項的欄位：" + String.join("、", gap.chinese()))
                        .atMost(Certainty.LIKELY)
                        .clearedBy(CLEAR)
                        .finding(gap.type().binaryName()));
    }
}
