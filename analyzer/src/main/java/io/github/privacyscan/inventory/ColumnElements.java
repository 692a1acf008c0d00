package io.github.privacyscan.inventory;

import io.github.privacyscan.inventory.storage.Storage;
import io.github.privacyscan.inventory.storage.StoredColumn;
import io.github.privacyscan.inventory.storage.StoredTable;
import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.Label;
import io.github.privacyscan.program.Modifiers;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.program.TypeRef;
import io.github.privacyscan.source.Place;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which columns are personal data. A column that becomes a field is what the field is; another is judged by its name, comment
 * and neighbours, as a field of its table would be.
 */
final class ColumnElements {

    private static final Pattern TEXT = Pattern.compile(".*(?:char|text|clob|string|enum|json|xml|uuid).*");
    private static final Pattern TIME = Pattern.compile("(?:date|time).*");
    private static final Pattern NUMBER = Pattern.compile(".*(?:int|serial).*|num.*|dec.*|real|double.*|float.*|money");
    private static final Pattern BYTES = Pattern.compile(".*(?:blob|binary|bytea|image).*");
    private static final Pattern YES_NO = Pattern.compile("bool.*|bit(?:\\(1\\))?|tinyint\\(1\\)");

    private final Map<StoredColumn, DataElement> known = new LinkedHashMap<>();
    private final List<DataElement> added = new ArrayList<>();

    private ColumnElements() {}

    /** Judges all columns, after the fields; by the values they get where nothing else tells. */
    static ColumnElements of(Storage storage, TypeScan types, SampleValues samples, Map<FieldRef, DataElement> fields) {
        ColumnElements columns = new ColumnElements();
        fields.forEach((field, element) ->
                storage.columnsOf(field).forEach(column -> columns.known.putIfAbsent(column, element)));
        storage.tables().forEach(table -> columns.judge(table, storage, types, samples));
        return columns;
    }

    /** What scripts say that columns hold. */
    static List<Label> labels(List<StoredColumn> columns) {
        return columns.stream()
                .flatMap(column -> column.comment().stream())
                .distinct()
                .map(text -> new Label(Label.Kind.COLUMN, text, Span.NONE))
                .toList();
    }

    /** Those that become no field, in order. */
    List<DataElement> added() {
        return added;
    }

    /** The element that a column is. */
    Optional<DataElement> of(StoredColumn column) {
        return Optional.ofNullable(known.get(column));
    }

    private void judge(StoredTable table, Storage storage, TypeScan types, SampleValues samples) {
        Map<String, StoredColumn> own = new LinkedHashMap<>();
        for (StoredColumn column : table.columns()) {
            if (storage.fieldsOf(column).isEmpty()) {
                own.put(column.name(), column);
            }
        }
        if (own.isEmpty()) {
            return;
        }
        TypeScan.Result result = types.scan(asType(table));
        result.fields()
                .forEach((field, judgement) ->
                        Optional.ofNullable(own.get(field.name())).ifPresent(column -> add(table, column, judgement)));
        own.values().stream()
                .filter(column -> !known.containsKey(column))
                .forEach(column -> samples.of(column).ifPresent(judgement -> add(table, column, judgement)));
    }

    private void add(StoredTable table, StoredColumn column, Judgement judgement) {
        DataElement element = judgement.element(
                DataElement.Kind.COLUMN,
                table.name(),
                column.name(),
                column.place().orElse(table.place()));
        known.put(column, element);
        added.add(element);
    }

    /** The table as a class with a field for each column. */
    private static TypeDecl asType(StoredTable table) {
        List<FieldDecl> fields =
                table.columns().stream().map(ColumnElements::asField).toList();
        return new TypeDecl(
                table.name(),
                table.name(),
                TypeDecl.Kind.CLASS,
                Modifiers.NONE,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                fields,
                List.of(),
                List.of(),
                true,
                table.place().span());
    }

    private static FieldDecl asField(StoredColumn column) {
        Span span = column.place().map(Place::span).orElse(Span.NONE);
        return new FieldDecl(
                column.name(),
                type(column.type().toLowerCase(Locale.ROOT)),
                FieldDecl.Kind.FIELD,
                Modifiers.NONE,
                List.of(),
                labels(List.of(column)),
                Optional.empty(),
                span);
    }

    private static TypeRef type(String sql) {
        if (YES_NO.matcher(sql).matches()) {
            return TypeRef.named("boolean");
        }
        if (BYTES.matcher(sql).matches()) {
            return new TypeRef.Array(TypeRef.named("byte"));
        }
        if (TIME.matcher(sql).matches()) {
            return TypeRef.named("java.util.Date");
        }
        if (TEXT.matcher(sql).matches()) {
            return TypeRef.named("java.lang.String");
        }
        return NUMBER.matcher(sql).matches() ? TypeRef.named("java.lang.Long") : TypeRef.INFERRED;
    }
}
