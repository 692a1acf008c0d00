package io.github.privacyscan.rules.samples;

import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.inventory.storage.StoredColumn;
import io.github.privacyscan.program.SchemaFacts;
import io.github.privacyscan.program.SchemaFacts.Insert;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.samples.SampleRecord.Cell;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rows that scripts add to tables. */
final class ScriptRecords {

    private final RuleContext context;

    private ScriptRecords(RuleContext context) {
        this.context = context;
    }

    /** The first rows of each table in each script, in order of the scripts. */
    static Stream<SampleRecord> of(RuleContext context) {
        ScriptRecords records = new ScriptRecords(context);
        return context.program().program().resources().of(SchemaFacts.class).stream()
                .flatMap(script -> script.inserts().stream()
                        .flatMap(insert -> records.rows(script.file().path(), insert)));
    }

    private Stream<SampleRecord> rows(String path, Insert insert) {
        Place place = new Place(path, insert.span());
        List<Optional<DataElement>> elements = columns(insert).stream()
                .map(column -> element(insert.table(), column, place))
                .toList();
        return insert.samples().stream()
                .filter(row -> row.size() == elements.size())
                .map(row -> new SampleRecord(insert.table(), place, cells(row, elements)));
    }

    private static List<Cell> cells(List<String> row, List<Optional<DataElement>> elements) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(new Cell(row.get(i), elements.get(i)));
        }
        return cells;
    }

    private List<String> columns(Insert insert) {
        return !insert.columns().isEmpty()
                ? insert.columns()
                : context.inventory().storage().table(insert.table()).stream()
                        .flatMap(table -> table.columns().stream())
                        .map(StoredColumn::name)
                        .toList();
    }

    /** What a column is, under its own name: the reader looks at the script, not at the class. */
    private Optional<DataElement> element(String table, String column, Place place) {
        DataElement.Kind kind = DataElement.Kind.COLUMN;
        return context.inventory()
                .column(table, column)
                .or(() -> context.inventory().named(column, kind, table, place))
                .map(known -> new DataElement(
                        kind,
                        table,
                        column,
                        known.concept(),
                        known.confidence(),
                        known.isProtected(),
                        known.evidence(),
                        place));
    }
}
