package io.github.privacyscan.read.sql;

import io.github.privacyscan.program.SchemaFacts;
import io.github.privacyscan.program.SchemaFacts.Column;
import io.github.privacyscan.program.SchemaFacts.Drop;
import io.github.privacyscan.program.SchemaFacts.Index;
import io.github.privacyscan.program.SchemaFacts.Insert;
import io.github.privacyscan.program.SchemaFacts.Rename;
import io.github.privacyscan.program.SchemaFacts.Table;
import io.github.privacyscan.source.Problem;
import io.github.privacyscan.source.SourceFile;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The facts of one file while it is read. */
final class SchemaDraft {

    private final boolean isHistory;
    private final Map<String, TableDraft> tables = new LinkedHashMap<>();
    private final List<Drop> drops = new ArrayList<>();
    private final List<Rename> renames = new ArrayList<>();
    private final Map<String, InsertDraft> inserts = new LinkedHashMap<>();

    /** The facts of a file; a history drops for good what it drops. */
    SchemaDraft(boolean isHistory) {
        this.isHistory = isHistory;
    }

    /** A table while it is read. */
    private static final class TableDraft {
        private final String name;
        private final Span span;
        private final Map<String, Column> columns = new LinkedHashMap<>();
        private final List<Index> indexes = new ArrayList<>();
        private Optional<String> comment = Optional.empty();
        private boolean isCreated;

        TableDraft(String name, Span span) {
            this.name = name;
            this.span = span;
        }

        TableDraft renamed(String to) {
            TableDraft copy = new TableDraft(to, span);
            copy.columns.putAll(columns);
            copy.indexes.addAll(indexes);
            copy.comment = comment;
            copy.isCreated = isCreated;
            return copy;
        }

        void renameColumn(String from, String to) {
            Optional.ofNullable(columns.remove(key(from)))
                    .map(old ->
                            new Column(to, old.type(), old.comment(), old.isNullable(), old.defaultValue(), old.span()))
                    .ifPresent(renamed -> columns.put(key(to), renamed));
        }

        Table finish() {
            return new Table(name, comment, List.copyOf(columns.values()), indexes, isCreated, span);
        }
    }

    /** Rows of one table while they are read. */
    private static final class InsertDraft {
        private final String table;
        private final List<String> columns;
        private final Span span;
        private final List<List<String>> samples = new ArrayList<>();
        private int rows;

        InsertDraft(String table, List<String> columns, Span span) {
            this.table = table;
            this.columns = columns;
            this.span = span;
        }

        Insert finish() {
            return new Insert(table, columns, rows, samples, span);
        }
    }

    void create(String table, Span span) {
        table(table, span).isCreated = true;
    }

    void comment(String table, String text, Span span) {
        table(table, span).comment = text.isBlank() ? Optional.empty() : Optional.of(text.strip());
    }

    void index(String table, Index index, Span span) {
        if (!index.columns().isEmpty()) {
            table(table, span).indexes.add(index);
        }
    }

    /** Adds a column, or changes what is known of it; a later definition without a comment keeps the comment. */
    void column(String table, Column column, Span tableSpan) {
        table(table, tableSpan)
                .columns
                .merge(
                        key(column.name()),
                        column,
                        (before, now) -> new Column(
                                before.name(),
                                now.type().isEmpty() ? before.type() : now.type(),
                                now.comment().or(before::comment),
                                now.type().isEmpty() ? before.isNullable() : now.isNullable(),
                                now.defaultValue().or(before::defaultValue),
                                before.span()));
    }

    /** Says what a column holds. */
    void columnComment(String table, String column, String text, Span span) {
        Optional<String> comment = text.isBlank() ? Optional.empty() : Optional.of(text.strip());
        column(table, new Column(column, "", comment, true, Optional.empty(), span), span);
    }

    void drop(String table, Optional<String> column) {
        drops.add(new Drop(table, column));
        if (isHistory) {
            TableDraft known = tables.get(key(table));
            if (column.isEmpty()) {
                tables.remove(key(table));
            } else if (known != null) {
                known.columns.remove(key(column.get()));
            }
        }
    }

    /** Gives a column another name; what this file does not know is left to those who know all files. */
    void renameColumn(String table, String from, String to) {
        TableDraft known = tables.get(key(table));
        if (known == null || !known.columns.containsKey(key(from))) {
            renames.add(new Rename(table, Optional.of(from), to));
        } else {
            known.renameColumn(from, to);
        }
    }

    /** Gives a table another name. */
    void renameTable(String from, String to) {
        TableDraft known = tables.remove(key(from));
        if (known == null || !known.isCreated) {
            renames.add(new Rename(from, Optional.empty(), to));
        }
        if (known != null) {
            tables.put(key(to), known.renamed(to));
        }
    }

    /** Counts a row and keeps its values if it is one of the first. */
    void row(String table, List<String> columns, List<String> values, Span span) {
        InsertDraft draft = inserts.computeIfAbsent(
                key(table) + columns, key -> new InsertDraft(table, List.copyOf(columns), span));
        draft.rows++;
        if (draft.samples.size() < Insert.MAX_SAMPLES && !values.isEmpty()) {
            draft.samples.add(List.copyOf(values));
        }
    }

    /** Whether rows of that table still are kept. */
    boolean wantsSamples(String table, List<String> columns) {
        InsertDraft draft = inserts.get(key(table) + columns);
        return draft == null || draft.samples.size() < Insert.MAX_SAMPLES;
    }

    SchemaFacts finish(SourceFile file, List<Problem> problems) {
        return new SchemaFacts(
                file,
                isHistory,
                tables.values().stream().map(TableDraft::finish).toList(),
                drops,
                renames,
                inserts.values().stream().map(InsertDraft::finish).toList(),
                problems);
    }

    private TableDraft table(String name, Span span) {
        return tables.computeIfAbsent(key(name), key -> new TableDraft(name, span));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
