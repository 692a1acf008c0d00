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
import io.github.privacyscan.rules.notice.WholePages;
import java.util.ArrayList;
import java.util.List;

/** Boxes by which people agree to marketing, on pages that do not say what they agree to and how they can stop it. */
public final class ConsentWithoutNotice implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(ConsentWithoutNotice.class, "PDPO-P6A-NOTICE", "Part 6A")
            .title("Consent request lacks the prescribed information or free response channel", "徵求同意時未提供訂明資訊或免費回應途徑")
            .provision("s.35C(2)(a)-(c) and (4); s.35J(2)(a)-(c)")
            .level(Level.WARNING, 6.0)
            .certainty(Certainty.LIKELY)
            .dpv("dpv:ConsentNotice")
            .info();

    private static final Text CLEAR = new Text(
            "Say beside the box that the data are used for marketing only with consent, which data, for which kinds of products"
                    + " or services, and how to answer or to stop it without charge.",
            "在方格旁說明只會在取得同意後使用資料作推廣、所用資料的種類、產品或服務的類別，以及免費回應或停止的途徑。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        List<ConsentChoices.Box> boxes = new ConsentChoices(context)
                .boxes().stream()
                        .filter(box -> box.kind() == MarketingChoice.CLEAR)
                        .toList();
        if (boxes.isEmpty()) {
            return List.of();
        }
        NoticeWords words =
                new NoticeWords(WholePages.of(context.program().program().resources()));
        List<Finding> findings = new ArrayList<>();
        java.util.Set<String> forms = new java.util.HashSet<>();
        for (ConsentChoices.Box box : boxes) {
            List<NoticeWords.Missing> missing = words.missing(box);
            boolean isFirst = forms.add(box.page().file().path() + box.form().span());
            if (!missing.isEmpty() && isFirst) {
                findings.add(finding(box, missing));
            }
        }
        return findings;
    }

    private static Finding finding(ConsentChoices.Box box, List<NoticeWords.Missing> missing) {
        String english =
                String.join("; ", missing.stream().map(what -> what.text().en()).toList());
        String chinese = String.join(
                "；", missing.stream().map(what -> what.text().zhHant()).toList());
        String name = box.input().name();
        return Observation.of(INFO, box.place())
                .says(
                        "'" + name + "' asks for consent to marketing; looked for on the page and not found: "
                                + english,
                        "「" + name + "」徵求對推廣的同意；在該頁面找不到：" + chinese)
                .clearedBy(CLEAR)
                .finding(box.page().file().path() + " " + name);
    }
}
