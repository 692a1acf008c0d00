package io.github.privacyscan.inventory.storage;

import io.github.privacyscan.source.Place;
import java.util.Comparator;
import java.util.Optional;

/**
 * A column.
 *
 * @param table its table, as first written
 * @param name its name, as first written
 * @param type its type as written; empty if no script defines it
 * @param comment what scripts say it holds
 * @param isNullable whether it may be null, as far as known
 * @param defaultValue its default, if any
 * @param place where a script defines it; empty if none does
 */
public record StoredColumn(
        String table,
        String name,
        String type,
        Optional<String> comment,
        boolean isNullable,
        Optional<String> defaultValue,
        Optional<Place> place)
        implements Comparable<StoredColumn> {

    private static final Comparator<StoredColumn> ORDER =
            Comparator.comparing(StoredColumn::table).thenComparing(StoredColumn::name);

    /** A column that only the code names. */
    static StoredColumn undefined(String table, String name) {
        return new StoredColumn(table, name, "", Optional.empty(), true, Optional.empty(), Optional.empty());
    }

    /** The same column under other names. */
    StoredColumn named(String newTable, String newName) {
        return new StoredColumn(newTable, newName, type, comment, isNullable, defaultValue, place);
    }

    /** {@code table.column}. */
    public String qualifiedName() {
        return table + "." + name;
    }

    @Override
    public int compareTo(StoredColumn other) {
        return ORDER.compare(this, other);
    }
}
