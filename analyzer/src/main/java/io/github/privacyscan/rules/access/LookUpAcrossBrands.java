package io.github.privacyscan.rules.access;

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

/** Look-ups of customers by their data that find those of other brands, companies or tenants as well. */
public final class LookUpAcrossBrands implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(LookUpAcrossBrands.class, "PDPO-DPP3-XBRAND", "DPP3")
            .title("Lookup crosses brands, companies or tenants", "跨品牌／跨公司查閱客戶資料")
            .provision("DPP3; report on EC Healthcare, 14 November 2022")
            .level(Level.ERROR, 7.0)
            .certainty(Certainty.LIKELY)
            .cwe(1220, 668)
            .dpv("dpv:Disclose")
            .info();

    private static final Text CLEAR =
            new Text("Restrict the query to the brand, company or tenant of the caller.", "把查詢限制於呼叫者所屬的品牌、公司或租戶。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        return new Partitions(context)
                .lookUps()
                .map(LookUpAcrossBrands::finding)
                .toList();
    }

    private static Finding finding(Partitions.LookUp found) {
        Text keys = Wording.data(found.keys());
        String handler = found.handler().name();
        return Observation.of(INFO, found.place())
                .says(
                        "'" + found.name() + "', which '" + handler + "' comes to, looks up by " + keys.en()
                                + "; a restriction to '" + found.divider() + "' was looked for and not found",
                        "「" + handler + "」所用的「" + found.name() + "」按" + keys.zhHant() + "查找，而找不到對「" + found.divider()
                                + "」的限制")
                .about(found.keys())
                .near(found.dividerPlace(), new Text("this field divides the records", "此欄位劃分紀錄"))
                .near(
                        found.handler().at(found.handler().method().span()),
                        new Text("a request comes in here", "請求由此進入"))
                .clearedBy(CLEAR)
                .finding(found.name() + " without " + found.divider());
    }
}
