package io.github.privacyscan.inventory.storage;

import io.github.privacyscan.program.SchemaFacts.Index;
import io.github.privacyscan.source.Place;
import java.util.List;
import java.util.Optional;

/**
 * A table that scripts define.
 *
 * @param name its name, as first written
 * @param comment what they say it holds
 * @param columns its columns in order
 * @param indexes its indexes and keys
 * @param place where it is first named
 */
public record StoredTable(
        String name, Optional<String> comment, List<StoredColumn> columns, List<Index> indexes, Place place) {

    public StoredTable {
        columns = List.copyOf(columns);
        indexes = List.copyOf(indexes);
    }

    /** The column of that name, in any spelling. */
    public Optional<StoredColumn> column(String column) {
        String key = Naming.key(column);
        return columns.stream()
                .filter(candidate -> Naming.key(candidate.name()).equals(key))
                .findFirst();
    }
}
