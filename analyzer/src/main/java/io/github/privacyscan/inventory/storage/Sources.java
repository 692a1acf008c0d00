package io.github.privacyscan.inventory.storage;

import io.github.privacyscan.sql.SqlStatement;
import io.github.privacyscan.sql.SqlStatement.Column;
import io.github.privacyscan.sql.SqlStatement.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the results of one statement come from: the statement says it, or the schema does. */
final class Sources {

    private final SqlStatement sql;
    private final Map<String, StoredTable> tables;
    private final Map<String, Column> byLabel = new LinkedHashMap<>();

    Sources(SqlStatement sql, Map<String, StoredTable> tables) {
        this.sql = sql;
        this.tables = tables;
        sql.read().forEach(column -> byLabel.putIfAbsent(Naming.key(column.label()), column));
    }

    /** A column of a table. */
    record Found(String table, String column) {}

    /** The column that has this label in the result. */
    Optional<Found> column(String label) {
        Column read = byLabel.get(Naming.key(label));
        if (read != null) {
            return named(read.table(), read.name());
        }
        Stream<String> whole = sql.whole().stream();
        return whole.filter(table -> has(table, label))
                .map(table -> new Found(table, label))
                .findFirst()
                .or(() -> onlyTable()
                        .filter(table -> sql.whole().contains(table) && !tables.containsKey(Naming.key(table)))
                        .map(table -> new Found(table, label)));
    }

    /** A column by the names that the statement uses; where it names no table, the one table that has the column. */
    Optional<Found> named(String table, String column) {
        if (!table.isEmpty()) {
            return Optional.of(new Found(table, column));
        }
        List<String> having = sql.tables().stream()
                .map(Table::name)
                .distinct()
                .filter(name -> has(name, column))
                .toList();
        return having.size() == 1
                ? Optional.of(new Found(having.get(0), column))
                : onlyTable().map(name -> new Found(name, column));
    }

    private Optional<String> onlyTable() {
        List<String> names = sql.tables().stream().map(Table::name).distinct().toList();
        return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }

    private boolean has(String table, String column) {
        return Optional.ofNullable(tables.get(Naming.key(table)))
                .flatMap(known -> known.column(column))
                .isPresent();
    }
}
