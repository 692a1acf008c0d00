package io.github.privacyscan.inventory.storage;

import io.github.privacyscan.program.SchemaFacts;
import io.github.privacyscan.program.SchemaFacts.Column;
import io.github.privacyscan.program.SchemaFacts.Drop;
import io.github.privacyscan.program.SchemaFacts.Index;
import io.github.privacyscan.program.SchemaFacts.Rename;
import io.github.privacyscan.program.SchemaFacts.Table;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The tables that all scripts together define, migrations in their order. Scripts for several databases add up. */
final class Schema {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int WIDTH = 20;

    private final Map<String, Draft> tables = new LinkedHashMap<>();

    private Schema() {}

    /** A table that grows. */
    private static final class Draft {
        private final String name;
        private final Place place;
        private Optional<String> comment = Optional.empty();
        private final Map<String, StoredColumn> columns = new LinkedHashMap<>();
        private final List<Index> indexes = new ArrayList<>();

        Draft(String name, Place place) {
            this.name = name;
            this.place = place;
        }

        Draft renamed(String to) {
            Draft copy = new Draft(to, place);
            copy.comment = comment;
            copy.indexes.addAll(indexes);
            columns.forEach((key, column) -> copy.columns.put(key, column.named(to, column.name())));
            return copy;
        }
    }

    /** Tables by the key of their name, in order of first mention. */
    static Map<String, StoredTable> of(List<SchemaFacts> scripts) {
        Schema schema = new Schema();
        scripts.stream().sorted(Comparator.comparing(Schema::order)).forEach(schema::add);
        Map<String, StoredTable> all = new LinkedHashMap<>();
        schema.tables.forEach((key, table) -> all.put(
                key,
                new StoredTable(
                        table.name,
                        table.comment,
                        List.copyOf(table.columns.values()),
                        table.indexes.stream().distinct().toList(),
                        table.place)));
        return all;
    }

    /** The path with numbers as wide as the widest, so that {@code V2} comes before {@code V10}. */
    private static String order(SchemaFacts script) {
        return NUMBER.matcher(script.file().path()).replaceAll(Schema::padded);
    }

    private static String padded(MatchResult number) {
        String digits = number.group();
        return "0".repeat(Math.max(0, WIDTH - digits.length())) + digits;
    }

    private void add(SchemaFacts script) {
        script.drops().forEach(drop -> drop(drop, script.isHistory()));
        script.renames().forEach(this::rename);
        for (Table table : script.tables()) {
            String path = script.file().path();
            Draft draft = tables.computeIfAbsent(
                    Naming.key(table.name()), key -> new Draft(table.name(), new Place(path, table.span())));
            draft.comment = draft.comment.or(table::comment);
            draft.indexes.addAll(table.indexes());
            table.columns()
                    .forEach(column -> draft.columns.merge(
                            Naming.key(column.name()), stored(draft.name, column, path), Schema::merged));
        }
    }

    /** A table dropped by a plain script is the one that it, or another for a like database, creates. */
    private void drop(Drop drop, boolean isForGood) {
        String key = Naming.key(drop.table());
        if (drop.column().isPresent()) {
            Optional.ofNullable(tables.get(key))
                    .ifPresent(table ->
                            table.columns.remove(Naming.key(drop.column().get())));
        } else if (isForGood) {
            tables.remove(key);
        }
    }

    private void rename(Rename rename) {
        Draft table = tables.get(Naming.key(rename.table()));
        if (table == null) {
            return;
        }
        if (rename.column().isEmpty()) {
            tables.remove(Naming.key(rename.table()));
            tables.put(Naming.key(rename.to()), table.renamed(rename.to()));
        } else {
            Optional.ofNullable(table.columns.remove(Naming.key(rename.column().get())))
                    .ifPresent(column ->
                            table.columns.put(Naming.key(rename.to()), column.named(table.name, rename.to())));
        }
    }

    private static StoredColumn stored(String table, Column column, String path) {
        return new StoredColumn(
                table,
                column.name(),
                column.type(),
                column.comment(),
                column.isNullable(),
                column.defaultValue(),
                Optional.of(new Place(path, column.span())));
    }

    private static StoredColumn merged(StoredColumn before, StoredColumn now) {
        boolean typed = !now.type().isEmpty();
        return new StoredColumn(
                before.table(),
                before.name(),
                typed ? now.type() : before.type(),
                now.comment().or(before::comment),
                typed ? now.isNullable() : before.isNullable(),
                now.defaultValue().or(before::defaultValue),
                before.place());
    }
}
