package io.github.privacyscan.rules.keeping;

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

/** Methods that say they delete records of people and only mark them. */
public final class HiddenInsteadOfErased implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(HiddenInsteadOfErased.class, "PDPO-DPP2-SOFT-DELETE", "DPP2")
            .title("“Erasure” only hides the record", "所謂刪除只屬邏輯刪除")
            .provision("Section 26(1); DPP2(2)")
            .level(Level.WARNING, 5.5)
            .certainty(Certainty.LIKELY)
            .cwe(212, 459)
            .dpv("dpv:Erase")
            .info();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        List<Stores.Store> stores = Stores.of(context);
        if (stores.isEmpty()) {
            return List.of();
        }
        Erasures erasures = new Erasures(context);
        Marks marks = new Marks(context, erasures);
        return stores.stream()
                .filter(store -> !erasures.hasFinal(store))
                .flatMap(store -> marks.of(store).stream().map(mark -> finding(store, mark)))
                .toList();
    }

    private static Finding finding(Stores.Store store, Marks.Mark mark) {
        String method = Wording.call(mark.method().method());
        Text data = Wording.data(store.data());
        return Observation.of(INFO, mark.place())
                .says(
                        "'" + method + "' sets a mark on rows of '" + store.table() + "', which keep " + data.en()
                                + "; a later purge or anonymisation of marked rows was looked for and not found",
                        "「" + method + "」只在「" + store.table() + "」的紀錄加上標記，仍保留" + data.zhHant() + "；找不到其後清除或匿名化這些紀錄的程式")
                .about(store.data())
                .near(mark.flag(), new Text("the mark", "標記"))
                .near(store.place(), new Text("the rows", "紀錄"))
                .clearedBy(new Text("Delete or anonymise marked rows after a set time.", "在訂明的期限後刪除或匿名化已標記的紀錄。"))
                .finding(method + " " + store.table());
    }
}
