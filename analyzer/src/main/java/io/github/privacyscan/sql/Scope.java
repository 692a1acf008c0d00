package io.github.privacyscan.sql;

import io.github.privacyscan.sql.Cursor.Path;
import io.github.privacyscan.sql.SqlStatement.Table;
import io.github.privacyscan.sql.SqlStatement.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * One query while it is read: what it calls its tables, and the columns met, whose tables are known when all of it has been
 * read.
 */
final class Scope {

    private final Optional<Scope> outer;
    private final boolean isResult;
    private final List<Table> tables = new ArrayList<>();
    private final List<String> otherAliases = new ArrayList<>();
    private final Deque<Boolean> calls = new ArrayDeque<>();
    private final List<Met> met = new ArrayList<>();

    Scope(Optional<Scope> outer, boolean isResult) {
        this.outer = outer;
        this.isResult = isResult;
    }

    /** What a column is used for. */
    enum Use {
        RESULT,
        CONDITION,
        SET
    }

    /** A column met; the label counts for results, operator and value for the others. */
    record Met(Use use, Path path, String label, String operator, Value value) {}

    /**
     * What a path means.
     *
     * @param table its table; empty if unknown
     * @param column its column; empty if it is the table itself, {@code *} included
     */
    record Meaning(String table, String column) {}

    /** Whether what this query selects comes out of the statement. */
    boolean isResult() {
        return isResult;
    }

    void add(Table table) {
        tables.add(table);
    }

    /** A name for a sub-query or an association. */
    void alias(String name) {
        otherAliases.add(name);
    }

    void add(Met column) {
        met.add(column);
    }

    List<Met> met() {
        return met;
    }

    int metSoFar() {
        return met.size();
    }

    /** Gives the result columns met since then the label of their item. */
    void label(int from, String label) {
        for (int i = from; i < met.size(); i++) {
            Met column = met.get(i);
            if (column.use() == Use.RESULT) {
                met.set(i, new Met(column.use(), column.path(), label, "", column.value()));
            }
        }
    }

    void open(boolean isCall) {
        calls.push(isCall);
    }

    /** Whether a parenthesis of this query was open, that is closed now. */
    boolean close() {
        return calls.poll() != null;
    }

    int depth() {
        return calls.size();
    }

    /** How many calls stand open around this place without any other parenthesis between. */
    int openCalls() {
        int open = 0;
        for (boolean isCall : calls) {
            if (!isCall) {
                break;
            }
            open++;
        }
        return open;
    }

    List<Table> tables() {
        return tables;
    }

    boolean knows(String alias) {
        return otherAliases.contains(alias) || table(alias).isPresent();
    }

    /** What a path means here or in the queries around. */
    Meaning meaning(Path path) {
        List<String> parts = path.parts();
        if (path.isSimple()) {
            Optional<Table> whole = table(path.last());
            boolean isStar = path.last().equals("*");
            return whole.isPresent()
                    ? new Meaning(whole.get().name(), "")
                    : new Meaning(only(), isStar ? "" : path.last());
        }
        for (int i = 0; i < parts.size() - 1; i++) {
            Optional<Table> qualifier = find(parts.get(i));
            if (qualifier.isPresent()) {
                return new Meaning(qualifier.get().name(), rest(parts, i + 1));
            }
        }
        return isAlias(parts.get(0)) ? new Meaning("", rest(parts, 1)) : new Meaning(only(), rest(parts, 0));
    }

    private static String rest(List<String> parts, int from) {
        String joined = String.join(".", parts.subList(from, parts.size()));
        return joined.equals("*") ? "" : joined;
    }

    private Optional<Table> find(String alias) {
        return table(alias).or(() -> outer.flatMap(scope -> scope.find(alias)));
    }

    private boolean isAlias(String name) {
        return otherAliases.stream().anyMatch(name::equalsIgnoreCase)
                || outer.filter(scope -> scope.isAlias(name)).isPresent();
    }

    private Optional<Table> table(String alias) {
        return tables.stream()
                .filter(table -> table.alias().equalsIgnoreCase(alias))
                .findFirst();
    }

    /** The table of a column without a qualifier. */
    private String only() {
        return tables.size() == 1 && otherAliases.isEmpty() ? tables.get(0).name() : "";
    }
}
