package io.github.privacyscan.rules.keeping;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.inventory.storage.StoreStatement;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.rules.CallIndex;
import io.github.privacyscan.rules.Observation;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.rules.Wording;
import io.github.privacyscan.source.Place;
import io.github.privacyscan.sql.SqlStatement;
import java.util.List;
import java.util.Optional;

/** Rows that are erased while the history that is kept of their changes stays. */
public final class CopyLeftBehind implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(CopyLeftBehind.class, "PDPO-DPP2-ORPHAN-COPY", "DPP2")
            .title("Erasure leaves copies behind", "刪除後仍遺留副本")
            .provision("s.26; DPP2(2)-(3)")
            .level(Level.WARNING, 4.5)
            .certainty(Certainty.REVIEW)
            .cwe(459)
            .dpv("dpv:StorageDeletion")
            .info();

    private static final Text CLEAR = new Text(
            "Delete the rows of the history with the row, or leave the columns out of the history.",
            "刪除紀錄時一併刪除其歷史紀錄，或不把這些欄位列入歷史紀錄。");

    private static final String AUDITED = "audited";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        List<Stores.Store> audited = Stores.of(context).stream()
                .filter(store -> !copied(context, store).isEmpty() && !isHistoryErased(context, store))
                .toList();
        if (audited.isEmpty()) {
            return List.of();
        }
        Erasures erasures = new Erasures(context);
        return audited.stream()
                .flatMap(store -> erased(erasures, store).map(place -> finding(context, store, place)).stream())
                .toList();
    }

    /** The personal data of a store that its history keeps as well. */
    private static List<DataElement> copied(RuleContext context, Stores.Store store) {
        return store.data().stream()
                .filter(element -> context.program()
                        .type(element.owner())
                        .filter(type -> isCopied(context, store.type(), type, element.name()))
                        .isPresent())
                .toList();
    }

    private static boolean isCopied(RuleContext context, TypeDecl row, TypeDecl owner, String name) {
        boolean isWhole = context.roles().has(row.annotations(), row.binaryName(), AUDITED);
        Optional<FieldDecl> field =
                owner.fields().stream().filter(own -> own.name().equals(name)).findFirst();
        return field.filter(own -> isWhole
                        ? !context.roles().has(own.annotations(), owner.binaryName(), "not-audited")
                        : context.roles().has(own.annotations(), owner.binaryName(), AUDITED))
                .isPresent();
    }

    /** Where rows of the store are taken away. */
    private static Optional<Place> erased(Erasures erasures, Stores.Store store) {
        return erasures.calls(store).stream()
                .map(CallIndex.Call::place)
                .findFirst()
                .or(() -> erasures.statements(store).stream()
                        .map(StoreStatement::place)
                        .findFirst());
    }

    /** Whether a statement deletes from a table named after the store's: {@code member_aud}. */
    private static boolean isHistoryErased(RuleContext context, Stores.Store store) {
        String table = Stores.key(store.table());
        return context.inventory().storage().statements().stream()
                .filter(statement -> statement.sql().kind() == SqlStatement.Kind.DELETE)
                .flatMap(statement -> statement.sql().mainTable().stream())
                .map(main -> Stores.key(main.name()))
                .anyMatch(name -> name.contains(table) && !name.equals(table));
    }

    private static Finding finding(RuleContext context, Stores.Store store, Place erased) {
        List<DataElement> data = copied(context, store);
        Text named = Wording.data(data);
        String type = store.type().simpleName();
        return Observation.of(INFO, store.place())
                .says(
                        "The history of '" + type + "' keeps " + named.en()
                                + " of rows that are deleted; a statement that deletes from it was looked for and not found",
                        "「" + type + "」的歷史紀錄在刪除後仍保留" + named.zhHant() + "；已查找刪除歷史紀錄的語句，但未有發現")
                .about(data)
                .near(erased, new Text("rows are deleted here", "在此刪除紀錄"))
                .clearedBy(CLEAR)
                .finding(store.type().binaryName());
    }
}
