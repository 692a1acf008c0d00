package io.github.privacyscan.rules.keeping;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.rules.FlowPaths;
import io.github.privacyscan.rules.FlowRule;
import io.github.privacyscan.rules.Observation;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.rules.Wording;
import java.util.List;

/** Personal data that a cache or key-value store keeps without a time limit. */
public final class EntryWithoutExpiry implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(EntryWithoutExpiry.class, "PDPO-DPP2-NO-EXPIRY", "DPP2")
            .title("Cache, session or log holding personal data never expires", "載有個人資料的快取、工作階段或紀錄檔無到期設定")
            .provision("DPP2(2); DPP4(1)")
            .level(Level.WARNING, 4.5)
            .certainty(Certainty.SURE)
            .cwe(524, 613)
            .dpv("dpv:StorageDuration")
            .info();

    private static final Text CLEAR =
            new Text("Write the entry with a time limit, or set one for its key beside it.", "寫入時設定到期時間，或緊接為該鍵值設定期限。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        return new EndlessEntries(context)
                .all().stream().map(EntryWithoutExpiry::finding).toList();
    }

    /** Never sure: that no other place sets a limit for the key is told from the methods that were looked at. */
    private static Finding finding(EndlessEntries.Entry entry) {
        Text data = Wording.data(entry.leak().elements());
        String call = Wording.call(entry.leak().sink());
        Observation found = Observation.of(INFO, entry.place())
                .says(
                        data.en() + (entry.leak().flows().size() == 1 ? " is" : " are") + " kept by '" + call
                                + "' without a time limit; a call that sets one for the key was looked for in the"
                                + " methods on the way and not found",
                        data.zhHant() + "由「" + call + "」保存而沒有到期時間；在途經的方法中未找到為該鍵值設定期限的呼叫")
                .about(entry.leak().elements())
                .atMost(Certainty.LIKELY)
                .along(FlowPaths.path(entry.leak().flows().get(0)))
                .clearedBy(CLEAR);
        return found.finding(FlowRule.identity(entry.leak()));
    }
}
