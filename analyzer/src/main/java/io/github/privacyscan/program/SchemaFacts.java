package io.github.privacyscan.program;

import io.github.privacyscan.source.Problem;
import io.github.privacyscan.source.SourceFile;
import io.github.privacyscan.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * What one script or change log says about tables. Names are as written, without quotes and schema.
 *
 * @param file the file
 * @param isHistory whether each of its changes is made once, after those of the files before it; a plain script may be run
 *     again, and what it drops it creates anew
 * @param tables tables created or changed, each by what this file says of it, in order of first mention
 * @param drops what it takes away
 * @param renames what it gives another name that other files define, in order
 * @param inserts rows it adds, one entry for each table and list of columns
 * @param problems what could not be read
 */
public record SchemaFacts(
        SourceFile file,
        boolean isHistory,
        List<Table> tables,
        List<Drop> drops,
        List<Rename> renames,
        List<Insert> inserts,
        List<Problem> problems)
        implements ResourceFacts {

    public SchemaFacts {
        tables = List.copyOf(tables);
        drops = List.copyOf(drops);
        renames = List.copyOf(renames);
        inserts = List.copyOf(inserts);
        problems = List.copyOf(problems);
    }

    /**
     * A table.
     *
     * @param name its name
     * @param comment what it says it holds
     * @param columns columns created, added or commented on here
     * @param indexes its indexes and keys
     * @param isCreated whether this file creates it; otherwise it changes it
     * @param span where its name is written
     */
    public record Table(
            String name,
            Optional<String> comment,
            List<Column> columns,
            List<Index> indexes,
            boolean isCreated,
            Span span) {
        public Table {
            columns = List.copyOf(columns);
            indexes = List.copyOf(indexes);
        }
    }

    /**
     * A column.
     *
     * @param name its name
     * @param type its type as written, {@code varchar(18)}; empty where only a comment is set
     * @param comment its COMMENT, or the comment in the text beside it
     * @param isNullable whether it may be null
     * @param defaultValue its default: a literal without quotes or an expression
     * @param span where its name is written
     */
    public record Column(
            String name,
            String type,
            Optional<String> comment,
            boolean isNullable,
            Optional<String> defaultValue,
            Span span) {}

    /**
     * An index or key.
     *
     * @param columns its columns in order
     * @param isUnique whether it admits each value once
     */
    public record Index(List<String> columns, boolean isUnique) {
        public Index {
            columns = List.copyOf(columns);
        }
    }

    /**
     * Something taken away.
     *
     * @param table the table
     * @param column its column; empty if the whole table is dropped
     */
    public record Drop(String table, Optional<String> column) {}

    /**
     * Something given another name.
     *
     * @param table the table
     * @param column its column; empty if the table itself is renamed
     * @param to the new name
     */
    public record Rename(String table, Optional<String> column, String to) {}

    /**
     * Rows added.
     *
     * @param table the table
     * @param columns the columns named; empty if none are
     * @param rows how many
     * @param samples the literals of at most {@link #MAX_SAMPLES} rows in the order of the columns, not for printing; what is
     *     no literal is empty
     * @param span where the first of them starts
     */
    public record Insert(String table, List<String> columns, int rows, List<List<String>> samples, Span span) {

        /** So many rows are kept as samples. */
        public static final int MAX_SAMPLES = 5;

        public Insert {
            columns = List.copyOf(columns);
            samples = samples.stream().map(List::copyOf).toList();
        }

        /** Tells nothing of the samples. */
        @Override
        public String toString() {
            return "Insert[" + table + ", " + columns + ", " + rows + " rows]";
        }
    }
}
