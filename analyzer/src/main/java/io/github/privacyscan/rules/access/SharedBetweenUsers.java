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
import java.util.stream.Stream;

/** Data of one person that are kept where the next request of another person finds them. */
public final class SharedBetweenUsers implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(SharedBetweenUsers.class, "PDPO-DPP4-CROSS-USER", "DPP4")
            .title("One user's personal data can be served to another", "一名用戶的個人資料可能被另一名用戶取得")
            .provision("DPP4(1); TravelBud report R14-6453 (15 December 2014)")
            .level(Level.ERROR, 7.5)
            .certainty(Certainty.LIKELY)
            .cwe(488, 524, 525)
            .dpv("dpv:Disclose")
            .info();

    private static final Text CLEAR = new Text(
            "Keep the data per request or session, make the person part of every key, and reject a request without one.",
            "按請求或工作階段保存資料，令每個鍵值包含當事人，並拒絕沒有鍵值的請求。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        PersonalTypes types = new PersonalTypes(context);
        KeyFallbacks keys = new KeyFallbacks(context, types);
        return Stream.of(
                        new SharedValues(context, types, new Handlers(context)).all().stream(),
                        keys.lookUps(),
                        keys.results())
                .flatMap(found -> found)
                .map(SharedBetweenUsers::finding)
                .toList();
    }

    private static Finding finding(CrossUse use) {
        Text data = Wording.data(use.elements());
        Observation observation = Observation.of(INFO, use.place())
                .says(
                        use.fact().en().replace("{data}", data.en()),
                        use.fact().zhHant().replace("{data}", data.zhHant()))
                .about(use.elements())
                .clearedBy(CLEAR);
        return use.other()
                .map(place -> observation.near(place, new Text("a request sets it here", "請求在此設定")))
                .orElse(observation)
                .finding(use.identity());
    }
}
