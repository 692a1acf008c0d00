package io.github.privacyscan.rules.protection;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import java.util.List;
import java.util.Set;

/** Numbers of identity documents, health data and the like in columns for which no encryption was found. */
public final class StorageAtRest implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(StorageAtRest.class, "PDPO-DPP4-AT-REST", "DPP4")
            .title("High-harm personal data stored in clear", "高風險個人資料以明文儲存")
            .provision("DPP4(1)(a), (c); Identity Card Number Code para 3.11")
            .level(Level.WARNING, 6.0)
            .certainty(Certainty.LIKELY)
            .cwe(311, 312)
            .dpv("dpv:EncryptionAtRest")
            .info();

    private static final Text CLEAR = new Text(
            "Encrypt the column, by a converter, a type handler or the driver, with a key that is kept elsewhere.",
            "以轉換器、類型處理器或驅動程式加密該欄位，並另外保管密鑰。");

    private static final Set<String> FAMILIES = Set.of("government-id", "health");

    private static final Set<String> CONCEPTS = Set.of(
            "payment-card",
            "card-security-code",
            "bank-account",
            "iban",
            "tax-number",
            "criminal-record",
            "religion",
            "political-opinion",
            "sexual-orientation");

    private static final Set<String> LESS = Set.of(
            "vehicle-plate",
            "vehicle-vin",
            "business-registration-number",
            "immigration-status",
            "driving-licence",
            "fitness-data",
            "vital-signs",
            "vaccination");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        return new StoredInClear(context)
                .entities(StorageAtRest::counts).stream()
                        .map(entity -> entity.finding(INFO, CLEAR))
                        .toList();
    }

    private static boolean counts(DataElement element) {
        String concept = element.concept().id();
        return CONCEPTS.contains(concept)
                || (FAMILIES.contains(element.concept().category()) && !LESS.contains(concept));
    }
}
