package io.github.privacyscan.rules.protection;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import java.util.List;
import java.util.Set;

/** Samples or templates of faces, fingerprints, irises and voices in columns for which no encryption was found. */
public final class RawBiometric implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(RawBiometric.class, "PDPO-DPP4-BIOMETRIC", "DPP4")
            .title("Raw biometric data kept, or kept in clear", "保留原始或明文生物辨識資料")
            .provision("DPP1(1), DPP2(2), DPP4(1)(a); Guidance on Collection and Use of Biometric Data"
                    + " (secondary source in part)")
            .level(Level.ERROR, 8.0)
            .certainty(Certainty.LIKELY)
            .cwe(312, 922)
            .dpv("pd:Biometric")
            .info();

    private static final Text CLEAR = new Text(
            "Keep a template instead of the sample, encrypted in a store of its own, and delete it when it is no longer needed.",
            "只保留範本而不保留原始樣本，加密後獨立存放，並在不再需要時刪除。");

    private static final Set<String> CONCEPTS =
            Set.of("face-image", "face-template", "fingerprint", "iris", "voiceprint", "biometric-template");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        return new StoredInClear(context)
                .entities(element -> CONCEPTS.contains(element.concept().id())).stream()
                        .map(entity -> entity.finding(INFO, CLEAR))
                        .toList();
    }
}
