package io.github.privacyscan.rules.notice;

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
import io.github.privacyscan.source.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Forms that ask people for their data on a page that says nothing of why, and leads to nothing that does. */
public final class CollectionWithoutStatement implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(
                    CollectionWithoutStatement.class, "PDPO-DPP1-PICS-MISSING", "DPP1")
            .title(
                    "Personal data is collected with no Personal Information Collection Statement in reach",
                    "收集個人資料時未見《收集個人資料聲明》")
            .provision("DPP1(3)(a)-(b)")
            .level(Level.WARNING, 5.5)
            .certainty(Certainty.LIKELY)
            .dpv("dpv:PrivacyNotice", "dpv:Collect")
            .info();

    /** Words of a statement, or of the link to one; a link to a privacy policy counts, as the statement often stands there. */
    static final Pattern STATEMENT = Pattern.compile(
            "(?i)\\bprivacy|privacy\\b|\\bpics\\b|information collection|personal (?:data|information)|data protection"
                    + "|collection statement|私隱|隱私|隐私|個人資料|个人资料|个人信息|收集資料|用戶協議|用户协议");

    private static final Text CLEAR = new Text(
            "Show, on or before collection, a Personal Information Collection Statement beside the form or a link to it.",
            "在收集之時或之前，於表格旁展示《收集個人資料聲明》或其連結。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        if (context.inventory().collected().isEmpty()) {
            return List.of();
        }
        WholePages pages = WholePages.of(context.program().program().resources());
        Map<Place, Finding> findings = new LinkedHashMap<>();
        for (AskedForms.Asked asked : AskedForms.byPage(AskedForms.of(context, pages))) {
            if (pages.isComplete(asked.opened()) && !pages.says(asked.opened(), STATEMENT)) {
                findings.putIfAbsent(asked.place(), finding(pages, asked));
            }
        }
        return List.copyOf(findings.values());
    }

    private static Finding finding(WholePages pages, AskedForms.Asked asked) {
        Text data = Wording.data(asked.data());
        int files = pages.files(asked.opened());
        String page = asked.opened().file().path();
        return Observation.of(INFO, asked.place())
                .says(
                        "This form asks people for " + data.en()
                                + "; a collection statement or a link to one was looked for in '"
                                + page + "' with all it takes in (" + files + (files == 1 ? " file" : " files")
                                + ") and not found",
                        "此表格向用戶收集" + data.zhHant() + "；在「" + page + "」及其載入的內容（共" + files + "個檔案）中找不到收集個人資料聲明或其連結")
                .about(asked.data())
                .clearedBy(CLEAR)
                .finding(asked.page().file().path() + " " + asked.form().action() + " "
                        + asked.inputs().get(0).input().name());
    }
}
