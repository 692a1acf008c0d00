package io.github.privacyscan.inventory.storage;

import io.github.privacyscan.link.AnnotationRoles;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.sql.StatementReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which tables keep deleted rows and only mark them: by the mapping of their classes, or by a column whose name says so. */
final class DeletionMarks {

    private static final Set<String> NAMES = Set.of(
            "deleted",
            "isdeleted",
            "isdelete",
            "isdel",
            "delflag",
            "deleteflag",
            "deletedflag",
            "deletedat",
            "logicdelete");

    /** The column that mappings add when none is named. */
    private static final String USUAL = "deleted";

    private final LinkedProgram program;
    private final AnnotationRoles roles;
    private final Mappings mappings;
    private final Map<String, StoredColumn> byTable = new LinkedHashMap<>();

    private DeletionMarks(LinkedProgram program, AnnotationRoles roles, Mappings mappings) {
        this.program = program;
        this.roles = roles;
        this.mappings = mappings;
    }

    /** The column that marks deleted rows, by the key of its table. What an annotation says comes before names. */
    static Map<String, StoredColumn> of(
            LinkedProgram program, AnnotationRoles roles, Map<String, StoredTable> tables, Mappings mappings) {
        DeletionMarks marks = new DeletionMarks(program, roles, mappings);
        marks.annotatedFields();
        mappings.tableOfType()
                .forEach((type, table) ->
                        program.type(type).ifPresent(declared -> marks.annotatedType(declared, table, tables)));
        tables.values().forEach(table -> table.columns().forEach(marks::named));
        mappings.columns().values().forEach(columns -> columns.forEach(marks::named));
        return marks.byTable;
    }

    private void annotatedFields() {
        mappings.columns().forEach((field, columns) -> {
            List<AnnotationUse> annotations =
                    program.field(field).map(FieldDecl::annotations).orElse(List.of());
            if (roles.has(annotations, field.owner(), "soft-delete")) {
                columns.forEach(this::put);
            }
        });
    }

    /** A statement given for deleting may well delete; another sets the mark. */
    private void annotatedType(TypeDecl type, String table, Map<String, StoredTable> tables) {
        Optional<AnnotationUse> use = roles.find(type.annotations(), type.binaryName(), "soft-delete");
        String sql = use.flatMap(found -> roles.text(found, type.binaryName()))
                .orElse("")
                .strip();
        if (use.isEmpty() || sql.toLowerCase(Locale.ROOT).startsWith("delete")) {
            return;
        }
        String column = StatementReader.read(sql).written().stream()
                .map(set -> set.column().substring(set.column().lastIndexOf('.') + 1))
                .findFirst()
                .orElse(USUAL);
        put(Optional.ofNullable(tables.get(Naming.key(table)))
                .flatMap(known -> known.column(column))
                .orElseGet(() -> StoredColumn.undefined(table, column)));
    }

    private void named(StoredColumn column) {
        if (NAMES.contains(Naming.key(column.name()))) {
            put(column);
        }
    }

    private void put(StoredColumn column) {
        byTable.putIfAbsent(Naming.key(column.table()), column);
    }
}
