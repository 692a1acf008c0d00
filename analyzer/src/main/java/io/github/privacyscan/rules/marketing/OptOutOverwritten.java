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

/** Imports, synchronisations and merges that write a wish about marketing over the one that is kept. */
public final class OptOutOverwritten implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(OptOutOverwritten.class, "PDPO-P6A-OPTOUT-OVERWRITE", "Part 6A")
            .title("Import, sync or profile save can reset an opt-out", "匯入、同步或儲存個人檔案會覆寫拒收設定")
            .provision("s.35G(3); s.35G(2)(b) prevails over an earlier consent")
            .level(Level.ERROR, 7.5)
            .certainty(Certainty.LIKELY)
            .cwe(841)
            .dpv("dpv:ConsentWithdrawn")
            .info();

    private static final Text CLEAR = new Text(
            "Leave the wish out of the import, or take the new value only where the person gave it later than the one kept.",
            "匯入時不改動該意願，或只在當事人其後另作表示時才採用新值。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        return WishWrites.of(context).stream().map(OptOutOverwritten::finding).toList();
    }

    private static Finding finding(WishWrites.Write write) {
        Text set = new Text("the wish is set here", "在此設定該意願");
        return Observation.of(INFO, write.place())
                .says(
                        "'" + write.where() + "' sets '" + write.wish() + "' to "
                                + write.value().en()
                                + "; a look at the value kept, at a time or at who changed it was looked for before the"
                                + " call and not found",
                        "「" + write.where() + "」把「" + write.wish() + "」設為"
                                + write.value().zhHant() + "，而在此之前找不到對原有值、時間或更改者的檢查")
                .along(new Finding.Path(List.of(new Finding.Step(write.place(), set))))
                .clearedBy(CLEAR)
                .finding(write.wish() + " in " + write.where());
    }
}
