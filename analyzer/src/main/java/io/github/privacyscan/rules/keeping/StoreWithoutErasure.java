package io.github.privacyscan.rules.keeping;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.Observation;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.rules.Wording;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Tables of personal data that these sources fill and never empty. */
public final class StoreWithoutErasure implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(StoreWithoutErasure.class, "PDPO-DPP2-NO-RETENTION", "DPP2")
            .title("Store of personal data has no retention period and no erasure path", "個人資料儲存沒有保留期限及刪除途徑")
            .provision("DPP2(2); section 26(1) (secondary source in part)")
            .level(Level.WARNING, 5.5)
            .certainty(Certainty.LIKELY)
            .cwe(459)
            .dpv("dpv:StorageDuration", "dpv:DataErasurePolicy")
            .info();

    private static final Set<String> LIMITS = Set.of("expire", "expires", "expiry", "expiration", "ttl", "live");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        List<Stores.Store> stores = Stores.written(context, Stores.of(context));
        if (stores.isEmpty()) {
            return List.of();
        }
        Erasures erasures = new Erasures(context);
        Set<String> erasedWithOthers = erasedWithOthers(context);
        return stores.stream()
                .filter(store -> !hasTimeLimit(store))
                .filter(store -> store.types().stream().noneMatch(type -> erasedWithOthers.contains(type.binaryName())))
                .filter(store -> erasures.calls(store).isEmpty()
                        && erasures.statements(store).isEmpty()
                        && !erasures.hasFinal(store))
                .map(store -> finding(context, store))
                .toList();
    }

    /** Classes whose rows go with the rows that refer to them. */
    private static Set<String> erasedWithOthers(RuleContext context) {
        Set<String> found = new HashSet<>();
        for (TypeDecl type : context.program().sourceTypes()) {
            for (FieldDecl field : type.fields()) {
                if (context.roles().has(field.annotations(), type.binaryName(), "erased-together")) {
                    Stores.names(context.program().resolve(field.type(), type.binaryName()))
                            .forEach(found::add);
                }
                if (context.roles().has(field.annotations(), type.binaryName(), "erased-with")) {
                    found.add(type.binaryName());
                }
            }
        }
        return found;
    }

    /** Whether an annotation gives rows a time to live. */
    private static boolean hasTimeLimit(Stores.Store store) {
        return Stream.concat(
                        store.type().annotations().stream(),
                        store.type().fields().stream().flatMap(field -> field.annotations().stream()))
                .flatMap(StoreWithoutErasure::words)
                .anyMatch(LIMITS::contains);
    }

    private static Stream<String> words(AnnotationUse annotation) {
        return Stream.concat(Stream.of(annotation.simpleName()), annotation.members().keySet().stream())
                .flatMap(name -> NameTokens.of(name).stream());
    }

    private static Finding finding(RuleContext context, Stores.Store store) {
        Text data = Wording.data(store.data());
        String files = String.format(
                Locale.ROOT, "%,d", context.program().program().files().size());
        return Observation.of(INFO, store.place())
                .says(
                        "'" + store.table() + "' keeps " + data.en()
                                + "; a call or statement that deletes or anonymises its rows was looked for in " + files
                                + " files and not found",
                        "「" + store.table() + "」保存" + data.zhHant() + "；在" + files + "個檔案中找不到刪除或匿名化其紀錄的呼叫或語句")
                .about(store.data())
                .clearedBy(new Text(
                        "Delete or anonymise its rows when they are no longer needed, or give them a time to live.",
                        "在不再需要時刪除或匿名化其紀錄，或設定存活期限。"))
                .finding(store.table());
    }
}
