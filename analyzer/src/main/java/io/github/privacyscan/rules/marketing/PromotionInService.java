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
import io.github.privacyscan.source.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Messages that serve a purchase or an account and advertise in their text. */
public final class PromotionInService implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(PromotionInService.class, "PDPO-P6A-MIXED", "Part 6A")
            .title("Promotion inside a service or transactional message", "在服務通知內夾附宣傳")
            .provision("s.35A(1); HKSAR v HKBN (secondary source)")
            .level(Level.WARNING, 5.0)
            .certainty(Certainty.REVIEW)
            .dpv("dpv:DirectMarketing")
            .info();

    private static final Text CLEAR = new Text(
            "Send the promotion in a message of its own, or add it only for those whose recorded consent was tested.",
            "另行發送推廣訊息，或只為已核對同意紀錄的人士加入推廣內容。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        Map<Place, Finding> findings = new LinkedHashMap<>();
        for (ServiceMessages.Promotion promotion : ServiceMessages.promotions(context)) {
            findings.putIfAbsent(
                    promotion.place(),
                    Observation.of(INFO, promotion.place())
                            .says(
                                    "The service message of '" + promotion.message() + "' advertises: '"
                                            + promotion.words() + "'",
                                    "「" + promotion.message() + "」的服務通知載有推廣字句：「" + promotion.words() + "」")
                            .clearedBy(CLEAR)
                            .finding(promotion.message() + " " + promotion.words()));
        }
        return List.copyOf(findings.values());
    }
}
