package io.github.privacyscan.inventory.storage;

import io.github.privacyscan.inventory.storage.MapperStatements.Mapped;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.link.AnnotationRoles;
import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.program.MapperFacts;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.ParamDecl;
import io.github.privacyscan.program.Resources;
import io.github.privacyscan.program.SchemaFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The lineage of stored data: tables, columns, the fields they become, and the statements on them. Immutable; all lists are in
 * the order of files and text, or sorted.
 */
public final class Storage {

    /** Nothing is stored. */
    public static final Storage NONE = new Storage(Map.of(), Map.of(), Map.of(), List.of(), Map.of());

    private final Map<String, StoredTable> tables;
    private final Map<String, String> tableOfType;
    private final Map<FieldRef, List<StoredColumn>> columns = new LinkedHashMap<>();
    private final Map<String, List<FieldRef>> fields = new LinkedHashMap<>();
    private final List<StoreStatement> statements;
    private final Map<String, StoredColumn> marks;
    private final Map<String, List<StoreStatement>> byMember = new LinkedHashMap<>();

    private Storage(
            Map<String, StoredTable> tables,
            Map<String, String> tableOfType,
            Map<FieldRef, Set<StoredColumn>> columnsOfFields,
            List<StoreStatement> statements,
            Map<String, StoredColumn> marks) {
        this.tables = tables;
        this.marks = marks;
        this.tableOfType = tableOfType;
        this.statements = List.copyOf(statements);
        columnsOfFields.forEach((field, found) -> {
            List<StoredColumn> sorted = List.copyOf(new TreeSet<>(found));
            columns.put(field, sorted);
            sorted.forEach(column -> fields.computeIfAbsent(key(column), key -> new ArrayList<>(1))
                    .add(field));
        });
        fields.values().forEach(list -> list.sort(null));
        statements.forEach(statement -> byMember.computeIfAbsent(
                        member(statement.owner(), statement.member()), key -> new ArrayList<>(1))
                .add(statement));
    }

    /** The lineage of a program; linear in its declarations, instructions and statements. */
    public static Storage of(LinkedProgram program, Knowledge knowledge) {
        Resources resources = program.program().resources();
        AnnotationRoles roles = AnnotationRoles.of(program, knowledge);
        Map<String, StoredTable> tables = Schema.of(resources.of(SchemaFacts.class));
        FieldPaths paths = new FieldPaths(program);
        MapperStatements mappers = new MapperStatements(resources.of(MapperFacts.class));
        List<StoreStatement> inCode = new CodeStatements(program, roles).find();
        Mappings mappings = new Mappings(program, roles, paths, tables);
        MappedColumns mapped = new MappedColumns(program, roles, paths, tables, mappers, mappings);
        mappers.statements().forEach(mapped::add);
        inCode.stream()
                .filter(statement -> statement.origin() == StoreStatement.Origin.ANNOTATION)
                .forEach(mapped::add);
        List<StoreStatement> all = new ArrayList<>();
        mappers.statements().stream().map(Mapped::statement).forEach(all::add);
        all.addAll(inCode);
        Map<String, StoredColumn> marks = DeletionMarks.of(program, roles, tables, mappings);
        return new Storage(tables, mappings.tableOfType(), mappings.columns(), all, marks);
    }

    /** All tables that scripts define, in their order. */
    public List<StoredTable> tables() {
        return List.copyOf(tables.values());
    }

    /** A table by its name in any spelling, or by the simple name of the class that is mapped to it. */
    public Optional<StoredTable> table(String name) {
        return Optional.ofNullable(tables.get(Naming.key(name)))
                .or(() -> tableOfType.entrySet().stream()
                        .filter(entry -> simpleName(entry.getKey()).equals(name))
                        .findFirst()
                        .flatMap(entry -> Optional.ofNullable(tables.get(Naming.key(entry.getValue())))));
    }

    /** The table whose rows become objects of a class. */
    public Optional<String> tableOf(String binaryName) {
        return Optional.ofNullable(tableOfType.get(binaryName));
    }

    /** The column that marks rows of a table as deleted, where deleting leaves them in it. */
    public Optional<StoredColumn> deletionMark(String table) {
        return Optional.ofNullable(marks.get(Naming.key(table)));
    }

    /** The columns a field is stored in, sorted. */
    public List<StoredColumn> columnsOf(FieldRef field) {
        return columns.getOrDefault(field, List.of());
    }

    /** The fields a column becomes, sorted. */
    public List<FieldRef> fieldsOf(StoredColumn column) {
        return fields.getOrDefault(key(column), List.of());
    }

    /** A column by the names that a statement uses. */
    public Optional<StoredColumn> column(String table, String column) {
        return table(table).flatMap(found -> found.column(column.substring(column.lastIndexOf('.') + 1)));
    }

    /**
     * The columns that a statement reads into its result, those of whole tables included. Where it names no table, it is the
     * one of its tables that has the column.
     */
    public List<StoredColumn> columnsRead(StoreStatement statement) {
        Set<StoredColumn> read = new LinkedHashSet<>();
        Sources sources = new Sources(statement.sql(), tables);
        statement
                .sql()
                .read()
                .forEach(column ->
                        sources.named(column.table(), column.name()).ifPresent(found -> read.add(stored(found))));
        statement.sql().whole().forEach(name -> table(name).ifPresent(table -> read.addAll(table.columns())));
        return List.copyOf(read);
    }

    /** The columns that a statement sets. */
    public List<StoredColumn> columnsWritten(StoreStatement statement) {
        Sources sources = new Sources(statement.sql(), tables);
        return statement.sql().written().stream()
                .flatMap(set -> sources.named(set.table(), set.column()).stream())
                .map(this::stored)
                .distinct()
                .toList();
    }

    private StoredColumn stored(Sources.Found found) {
        return column(found.table(), found.column())
                .orElseGet(() -> StoredColumn.undefined(found.table(), found.column()));
    }

    /** All statements: those of mapper files, of annotations, of constants and code. */
    public List<StoreStatement> statements() {
        return statements;
    }

    /**
     * The positions of the arguments that a method without a body writes to a store, by the statements it runs; empty if it
     * writes none.
     */
    public List<Integer> writtenArguments(String owner, MethodDecl method) {
        return statementsOf(owner, method.name()).stream()
                .filter(statement -> statement.origin() != StoreStatement.Origin.CONSTANT)
                .flatMap(statement -> WrittenArguments.of(statement, method).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The columns that a parameter of a method without a body is written to or compared with for equality. */
    public List<StoredColumn> columnsOf(String owner, MethodDecl method, ParamDecl param) {
        Set<StoredColumn> found = new LinkedHashSet<>();
        for (StoreStatement statement : statementsOf(owner, method.name())) {
            if (statement.origin() != StoreStatement.Origin.CONSTANT) {
                Sources sources = new Sources(statement.sql(), tables);
                ParameterColumns.of(statement.sql(), param)
                        .forEach(column -> sources.named(column.table(), column.name())
                                .ifPresent(known -> found.add(stored(known))));
            }
        }
        return List.copyOf(found);
    }

    /** Whether it is known which statements a method without a body runs. */
    public boolean runsStatements(String owner, String method) {
        return statementsOf(owner, method).stream()
                .anyMatch(statement -> statement.origin() != StoreStatement.Origin.CONSTANT);
    }

    /** The statements that a method runs or a field keeps. */
    public List<StoreStatement> statementsOf(String owner, String member) {
        return byMember.getOrDefault(member(owner, member), List.of());
    }

    private static String simpleName(String binaryName) {
        return binaryName.substring(Math.max(binaryName.lastIndexOf('.'), binaryName.lastIndexOf('$')) + 1);
    }

    private static String key(StoredColumn column) {
        return Naming.key(column.table()) + "." + Naming.key(column.name());
    }

    private static String member(String owner, String member) {
        return owner + "#" + member;
    }
}
