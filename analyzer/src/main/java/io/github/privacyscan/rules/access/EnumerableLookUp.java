package io.github.privacyscan.rules.access;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.link.Endpoint;
import io.github.privacyscan.rules.Observation;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.rules.Wording;
import java.util.List;

/** Handlers from which the people of a service can be collected one key after the other. */
public final class EnumerableLookUp implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(EnumerableLookUp.class, "PDPO-DPP4-ENUMERATE", "DPP4")
            .title("Personal-data lookup can be enumerated or scraped", "個人資料查詢可被逐一枚舉或大量擷取")
            .provision("DPP4(1); Carousell and TE Credit reports, joint statements on data scraping"
                    + " (secondary source in part)")
            .level(Level.WARNING, 6.5)
            .certainty(Certainty.LIKELY)
            .cwe(799, 307)
            .dpv("dpv:AccessControlMethod")
            .info();

    private static final Text CLEAR = new Text(
            "Limit how often one caller may ask and how many rows one answer has, or use a key that nobody can guess.",
            "限制每名呼叫者的查詢次數及每次回傳的筆數，或採用無法猜測的鍵值。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        return new OpenLists(context)
                .all().stream().map(EnumerableLookUp::finding).toList();
    }

    private static Finding finding(OpenLists.Listing listing) {
        Endpoint handler = listing.handler();
        Text data = Wording.data(listing.elements());
        String key = listing.key().name();
        String size = listing.size().name();
        return Observation.of(INFO, handler.at(handler.mapping().span()))
                .says(
                        "'" + handler.name() + "' lists " + data.en() + " by '" + key
                                + "', which can be guessed, and as many as '" + size
                                + "' asks for; a limit of the rate or of the number was looked for in the handler and"
                                + " what it calls and not found",
                        "「" + handler.name() + "」按可猜測的「" + key + "」列出" + data.zhHant() + "，筆數由「" + size
                                + "」決定；已在處理程式及其呼叫中查找次數或筆數限制，但未有發現")
                .about(listing.elements())
                .clearedBy(CLEAR)
                .finding(handler.type().binaryName() + "#" + handler.method().name());
    }
}
