package io.github.privacyscan.rules.marketing;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.rules.Grade;
import io.github.privacyscan.rules.Observation;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.source.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Consent to marketing that stands at yes before anybody chose, or that cannot be given apart from other terms. */
public final class ConsentByDefault implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(ConsentByDefault.class, "PDPO-P6A-CONSENT-DEFAULT", "Part 6A")
            .title("Consent to marketing is on by default or bundled with other terms", "直接促銷同意預設為開啟或與其他條款捆綁")
            .provision("s.35A(1), s.35C(2)(c); on bundled consent: New Guidance on Direct Marketing, 2013 (unverified)")
            .level(Level.ERROR, 7.0)
            .certainty(Certainty.SURE)
            .cwe(1188)
            .dpv("dpv:ConsentControl", "dpv:UninformedConsent")
            .info();

    /** What rests on guidance whose text was not read. */
    private static final Grade BUNDLED = new Grade(Level.WARNING, 6.0, Certainty.SURE);

    private static final Text CLEAR = new Text(
            "Leave the choice empty until the person makes it, apart from every other agreement.",
            "在當事人作出選擇前保持未選，並與其他同意事項分開。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        ConsentChoices choices = new ConsentChoices(context);
        Map<Place, Finding> findings = new LinkedHashMap<>();
        PresetConsents.of(context, choices).forEach(preset -> findings.putIfAbsent(preset.place(), finding(preset)));
        BundledConsents.of(context, choices).forEach(bundle -> findings.putIfAbsent(bundle.place(), finding(bundle)));
        return List.copyOf(findings.values());
    }

    private static Finding finding(PresetConsents.Preset preset) {
        Observation observation = Observation.of(INFO, preset.place())
                .says(
                        "The consent to marketing '" + preset.name() + "' "
                                + preset.how().en(),
                        "直接促銷同意「" + preset.name() + "」" + preset.how().zhHant())
                .clearedBy(CLEAR);
        boolean isClear = preset.choice() == MarketingChoice.CLEAR;
        return (isClear ? observation : observation.atMost(Certainty.LIKELY)).finding(preset.name());
    }

    private static Finding finding(BundledConsents.Bundle bundle) {
        return Observation.of(INFO, bundle.place())
                .says(
                        "The consent to marketing '" + bundle.name() + "' "
                                + bundle.how().en(),
                        "直接促銷同意「" + bundle.name() + "」" + bundle.how().zhHant())
                .graded(BUNDLED)
                .clearedBy(CLEAR)
                .finding("bundled " + bundle.name());
    }
}
