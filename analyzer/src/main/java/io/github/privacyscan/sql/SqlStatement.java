package io.github.privacyscan.sql;

import java.util.List;
import java.util.Optional;

/**
 * What one statement does with tables and columns. Names are as written, without quotes and schema; columns carry the table
 * their qualifier means, or the only table of their query, or the empty text when that cannot be told. Offsets count
 * characters of the text read.
 *
 * @param kind what it does
 * @param tables the tables it names, in order, sub-queries included
 * @param read the columns it reads into its result
 * @param whole tables of which it reads all columns: {@code select *}, {@code select u from User u}
 * @param written the columns it sets, with what
 * @param conditions what it compares columns with, in WHERE, ON and HAVING
 * @param limited whether it bounds the number of rows
 * @param spliced what is put into its text before it is parsed: paths of <code>${path}</code>
 */
public record SqlStatement(
        Kind kind,
        List<Table> tables,
        List<Column> read,
        List<String> whole,
        List<Assignment> written,
        List<Condition> conditions,
        boolean limited,
        List<String> spliced) {

    public SqlStatement {
        tables = List.copyOf(tables);
        read = List.copyOf(read);
        whole = List.copyOf(whole);
        written = List.copyOf(written);
        conditions = List.copyOf(conditions);
        spliced = List.copyOf(spliced);
    }

    /** What a statement does. */
    public enum Kind {
        SELECT,
        INSERT,
        UPDATE,
        DELETE,
        /** Calls, definitions and what is not understood. */
        OTHER
    }

    /**
     * A table, or an entity in JPQL.
     *
     * @param name its name
     * @param alias the name it has in the statement; its own if none is given
     * @param isWritten whether rows of it are inserted, changed or deleted
     * @param start where it is named
     */
    public record Table(String name, String alias, boolean isWritten, int start) {}

    /**
     * A column, or an attribute path in JPQL.
     *
     * @param table its table; empty if unknown
     * @param name its name
     * @param label the name it has in the result: its alias or its own name
     * @param start where it is named
     */
    public record Column(String table, String name, String label, int start) {}

    /**
     * A column that is set.
     *
     * @param table its table; empty if unknown
     * @param column its name
     * @param value what it is set to
     * @param start where the column is named
     */
    public record Assignment(String table, String column, Value value, int start) {}

    /**
     * A comparison that rows must pass.
     *
     * @param table table of the column; empty if unknown
     * @param column the column
     * @param operator in lower case: {@code =}, {@code like}, {@code in}, {@code between}, {@code is null}, {@code is not
     *     null}; empty when the column is used in another way
     * @param value what it is compared with
     * @param start where the column is named
     */
    public record Condition(String table, String column, String operator, Value value, int start) {}

    /**
     * What a column is set to or compared with.
     *
     * @param kind what it is
     * @param text the literal, the parameter's name or path, the spliced path or the other column; else empty
     */
    public record Value(ValueKind kind, String text) {

        /** Nothing that can be named. */
        public static final Value OTHER = new Value(ValueKind.OTHER, "");
    }

    /** What a value is. */
    public enum ValueKind {
        LITERAL,
        PARAMETER,
        SPLICE,
        COLUMN,
        OTHER
    }

    /** The table that is written, or the first that is read. */
    public Optional<Table> mainTable() {
        return tables.stream()
                .filter(Table::isWritten)
                .findFirst()
                .or(() -> tables.stream().findFirst());
    }
}
