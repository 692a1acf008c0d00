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
import java.util.stream.Stream;

/** Expressions and queries in which nobody's answer counts as a consent to marketing. */
public final class UnknownAsConsent implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(UnknownAsConsent.class, "PDPO-P6A-NULL-CONSENT", "Part 6A")
            .title("Unknown consent treated as consent", "把未有回應視作同意")
            .provision("s.35E(1)(a): consent must have been received")
            .level(Level.ERROR, 7.5)
            .certainty(Certainty.SURE)
            .cwe(636)
            .dpv("dpv:ConsentUnknown")
            .info();

    private static final Text CLEAR = new Text(
            "Let only a recorded yes count: 'Boolean.TRUE.equals(…)', '= 1' in a query.",
            "只把已記錄的同意視作同意，例如「Boolean.TRUE.equals(…)」或查詢條件「= 1」。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        return Stream.concat(OpenConsents.of(context).stream(), OpenConsentQueries.of(context).stream())
                .map(UnknownAsConsent::finding)
                .distinct()
                .toList();
    }

    private static Finding finding(OpenConsents.Open open) {
        return Observation.of(INFO, open.place())
                .says(
                        "'" + open.consent() + "' counts as a consent to marketing here when it is not known ("
                                + open.how() + ")",
                        "「" + open.consent() + "」在未有答覆時於此處視作同意接收推廣（" + open.how() + "）")
                .clearedBy(CLEAR)
                .finding(open.consent() + " in " + open.where());
    }
}
