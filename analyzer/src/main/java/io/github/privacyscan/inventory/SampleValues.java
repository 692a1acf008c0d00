package io.github.privacyscan.inventory;

import io.github.privacyscan.inventory.storage.Storage;
import io.github.privacyscan.inventory.storage.StoredColumn;
import io.github.privacyscan.inventory.storage.StoredTable;
import io.github.privacyscan.knowledge.Concept;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.knowledge.ValueFormat;
import io.github.privacyscan.knowledge.ValueForms;
import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.SchemaFacts;
import io.github.privacyscan.program.TypeDecl;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the rows that scripts add tell about columns whose names say nothing: a column that only ever gets identity card
 * numbers with right check digits holds identity card numbers. No value is kept.
 */
final class SampleValues {

    /** Forms that one value proves; a check digit of one place is right by chance in one of ten. */
    private static final Set<String> SURE = Set.of("prc-id", "iban");

    /** A form that several different values prove. */
    private static final Set<String> SEVERAL = Set.of("hkid");

    private final Map<StoredColumn, Judgement> known = new LinkedHashMap<>();

    private SampleValues() {}

    /** What the rows of all scripts tell. */
    static SampleValues of(Storage storage, List<SchemaFacts> scripts, Knowledge knowledge) {
        SampleValues all = new SampleValues();
        ValueForms forms = new ValueForms(knowledge.matching());
        Map<StoredColumn, List<String>> values = new LinkedHashMap<>();
        for (SchemaFacts script : scripts) {
            script.inserts().forEach(insert -> collect(storage, insert, values));
        }
        values.forEach((column, texts) -> form(forms, texts)
                .ifPresent(format -> knowledge
                        .concept(format.concept())
                        .ifPresent(concept -> all.known.put(column, judgement(concept, format, texts)))));
        return all;
    }

    /** What a column is by the values it gets. */
    Optional<Judgement> of(StoredColumn column) {
        return Optional.ofNullable(known.get(column));
    }

    /** The fields of a type, with those whose names say nothing and whose columns get telling values. */
    TypeScan.Result with(TypeDecl type, TypeScan.Result found, Storage storage) {
        Map<FieldDecl, Judgement> fields = new LinkedHashMap<>(found.fields());
        for (FieldDecl field : known.isEmpty() ? List.<FieldDecl>of() : type.fields()) {
            storage.columnsOf(new FieldRef(type.binaryName(), field.name(), false)).stream()
                    .flatMap(column -> of(column).stream())
                    .findFirst()
                    .ifPresent(judgement -> fields.putIfAbsent(field, judgement));
        }
        return fields.size() == found.fields().size() ? found : new TypeScan.Result(found.nature(), fields);
    }

    private static void collect(Storage storage, SchemaFacts.Insert insert, Map<StoredColumn, List<String>> values) {
        List<StoredColumn> columns = columns(storage, insert);
        for (List<String> row : insert.samples()) {
            for (int i = 0; i < Math.min(row.size(), columns.size()); i++) {
                if (!row.get(i).isBlank()) {
                    values.computeIfAbsent(columns.get(i), absent -> new ArrayList<>())
                            .add(row.get(i));
                }
            }
        }
    }

    /** The columns in the order of the values; none if some are not defined. */
    private static List<StoredColumn> columns(Storage storage, SchemaFacts.Insert insert) {
        if (insert.columns().isEmpty()) {
            return storage.table(insert.table()).map(StoredTable::columns).orElse(List.of());
        }
        List<StoredColumn> columns = insert.columns().stream()
                .flatMap(name -> storage.column(insert.table(), name).stream())
                .toList();
        return columns.size() == insert.columns().size() ? columns : List.of();
    }

    /** The form that all values have, if it says what they are. */
    private static Optional<ValueFormat> form(ValueForms forms, List<String> texts) {
        List<String> distinct = texts.stream().distinct().toList();
        return forms.of(distinct.get(0)).stream()
                .filter(format -> SURE.contains(format.id()) || (SEVERAL.contains(format.id()) && distinct.size() > 1))
                .filter(format ->
                        distinct.stream().allMatch(text -> forms.of(text).contains(format)))
                .findFirst();
    }

    private static Judgement judgement(Concept concept, ValueFormat format, List<String> texts) {
        String check = format.check().isPresent() ? " and its check digit" : "";
        String evidence = texts.size() + (texts.size() == 1 ? " inserted value has" : " inserted values have")
                + " the form of '" + format.titleEn() + "'" + check;
        return new Judgement(concept, Confidence.MEDIUM, false, false, Judgement.Alone.NEITHER, List.of(evidence));
    }
}
