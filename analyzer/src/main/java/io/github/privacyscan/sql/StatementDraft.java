package io.github.privacyscan.sql;

import io.github.privacyscan.sql.Scope.Meaning;
import io.github.privacyscan.sql.Scope.Met;
import io.github.privacyscan.sql.SqlStatement.Assignment;
import io.github.privacyscan.sql.SqlStatement.Column;
import io.github.privacyscan.sql.SqlStatement.Condition;
import io.github.privacyscan.sql.SqlStatement.Kind;
import io.github.privacyscan.sql.SqlStatement.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A statement that grows while its text is read. */
final class StatementDraft {

    private Optional<Kind> kind = Optional.empty();
    private final List<Table> tables = new ArrayList<>();
    private final List<Column> read = new ArrayList<>();
    private final List<String> whole = new ArrayList<>();
    private final List<Assignment> written = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final List<String> spliced = new ArrayList<>();
    private boolean limited;

    /** The first word that says what the statement does counts. */
    void kind(Kind said) {
        kind = kind.or(() -> Optional.of(said));
    }

    Kind kind() {
        return kind.orElse(Kind.OTHER);
    }

    boolean hasNoTable() {
        return tables.isEmpty();
    }

    void add(Table table) {
        tables.add(table);
    }

    void limit() {
        limited = true;
    }

    void splice(Token token) {
        spliced.add(token.text());
    }

    int readSoFar() {
        return read.size();
    }

    /** Gives the results read since then another name. */
    void label(int from, String label) {
        read.subList(from, read.size())
                .replaceAll(column -> new Column(column.table(), column.name(), label, column.start()));
    }

    /** Some dialects bound rows by a word anywhere. */
    void note(Token token) {
        limited |= token.is("rownum") || token.is("first") || token.is("row_number");
    }

    /** Takes over what a query met, now that its tables are known. */
    void close(Scope scope) {
        for (Met met : scope.met()) {
            Meaning meaning = scope.meaning(met.path());
            int start = met.path().start();
            switch (met.use()) {
                case RESULT -> result(scope, met, meaning);
                case CONDITION ->
                    conditions.add(
                            new Condition(meaning.table(), meaning.column(), met.operator(), met.value(), start));
                case SET -> written.add(new Assignment(target(meaning), meaning.column(), met.value(), start));
            }
        }
    }

    private String target(Meaning meaning) {
        Optional<Table> target = tables.stream().filter(Table::isWritten).findFirst();
        return meaning.table().isEmpty() ? target.map(Table::name).orElse("") : meaning.table();
    }

    private void result(Scope scope, Met met, Meaning meaning) {
        if (!scope.isResult()) {
            return;
        }
        if (!meaning.column().isEmpty()) {
            read.add(new Column(
                    meaning.table(), meaning.column(), met.label(), met.path().start()));
        } else if (!meaning.table().isEmpty()) {
            whole.add(meaning.table());
        } else if (met.path().isSimple()) {
            scope.tables().forEach(table -> whole.add(table.name()));
        }
    }

    SqlStatement finish() {
        return new SqlStatement(
                kind(), tables, read, whole.stream().distinct().toList(), written, conditions, limited, spliced);
    }
}
