package io.github.privacyscan.inventory.storage;

import io.github.privacyscan.link.AnnotationRoles;
import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.TypeDecl;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which fields are which columns: by annotations, or by the names of a class and its fields where a table has them. A field
 * that no script has a column for is one only where an annotation says that its class is a table.
 */
final class Mappings {

    private static final int FEWEST = 2;
    private static final int LONGEST_PREFIX = 4;

    /** Objects in objects are followed so far. */
    private static final int DEEPEST = 3;

    private final LinkedProgram program;
    private final AnnotationRoles roles;
    private final FieldPaths paths;
    private final Map<String, StoredTable> tables;
    private final Map<String, StoredTable> withoutPrefix = new LinkedHashMap<>();
    private final Map<String, String> tableOfType = new LinkedHashMap<>();
    private final Map<FieldRef, Set<StoredColumn>> columns = new LinkedHashMap<>();

    Mappings(LinkedProgram program, AnnotationRoles roles, FieldPaths paths, Map<String, StoredTable> tables) {
        this.program = program;
        this.roles = roles;
        this.paths = paths;
        this.tables = tables;
        tables.values().forEach(this::addWithoutPrefix);
        program.sourceTypes().forEach(this::add);
    }

    /** The table of each class that is one. */
    Map<String, String> tableOfType() {
        return tableOfType;
    }

    /** The columns of each field, in order of discovery. */
    Map<FieldRef, Set<StoredColumn>> columns() {
        return columns;
    }

    /** Says that a field is a column of a table. */
    void add(FieldRef field, String table, String column) {
        StoredColumn stored = Optional.ofNullable(tables.get(Naming.key(table)))
                .flatMap(known -> known.column(column))
                .orElseGet(() -> StoredColumn.undefined(table, column));
        columns.computeIfAbsent(field, key -> new LinkedHashSet<>()).add(stored);
    }

    private void add(TypeDecl type) {
        if (type.kind() != TypeDecl.Kind.CLASS && type.kind() != TypeDecl.Kind.RECORD) {
            return;
        }
        List<String> named = roles.texts(type.annotations(), type.binaryName(), "entity").stream()
                .map(Naming::plain)
                .toList();
        boolean declared = roles.has(type.annotations(), type.binaryName(), "entity");
        Optional<StoredTable> table = named.stream()
                .flatMap(name -> Optional.ofNullable(tables.get(Naming.key(name))).stream())
                .findFirst()
                .or(() -> byName(type, declared));
        ColumnNames names = ColumnNames.of(roles, type.annotations(), type.binaryName());
        if (table.isPresent()) {
            tableOfType.put(type.binaryName(), table.get().name());
            fields(type).forEach(field -> stored(field, table.get(), names, 0));
        } else if (declared
                && (!named.isEmpty() || hasIdentity(type))
                && !roles.has(type.annotations(), type.binaryName(), "no-table")) {
            String name = named.isEmpty() ? Naming.column(type.simpleName()) : named.get(named.size() - 1);
            tableOfType.put(type.binaryName(), name);
            fields(type).forEach(field -> added(field, name, names, 0));
        }
    }

    /** {@code SysUser} is {@code sys_user}; {@code User} may be {@code t_user} if their columns agree. */
    private Optional<StoredTable> byName(TypeDecl type, boolean declared) {
        String key = Naming.key(type.simpleName());
        Optional<StoredTable> exact =
                Optional.ofNullable(tables.get(key)).or(() -> Optional.ofNullable(tables.get(key + "s")));
        Optional<StoredTable> found = exact.or(() -> Optional.ofNullable(withoutPrefix.get(key)))
                .or(() -> Optional.ofNullable(withoutPrefix.get(key + "s")));
        return key.isEmpty() ? Optional.empty() : found.filter(table -> declared || agrees(type, table));
    }

    /** {@code user} for {@code t_user}. */
    private void addWithoutPrefix(StoredTable table) {
        int first = table.name().indexOf('_');
        if (first > 0 && first <= LONGEST_PREFIX) {
            withoutPrefix.putIfAbsent(Naming.key(table.name().substring(first + 1)), table);
        }
    }

    private boolean agrees(TypeDecl type, StoredTable table) {
        List<FieldRef> values = fields(type).stream().filter(this::isValue).toList();
        long known = values.stream()
                .filter(field -> table.column(columnName(field)).isPresent())
                .count();
        return known >= FEWEST && known * 2 >= values.size();
    }

    /** The fields of a type and of those it extends, its own first. */
    private List<FieldRef> fields(TypeDecl type) {
        List<FieldRef> found = new ArrayList<>();
        for (String owner : program.supertypes(type.binaryName())) {
            Optional<TypeDecl> declared = program.fileOf(owner).flatMap(file -> program.type(owner));
            declared.stream()
                    .flatMap(above -> above.fields().stream())
                    .filter(field -> !field.modifiers().isStatic() && field.kind() != FieldDecl.Kind.CAPTURED)
                    .forEach(field -> found.add(new FieldRef(owner, field.name(), false)));
        }
        return found;
    }

    /** Adds a field that the table has a column for, or the fields of the object it holds. */
    private void stored(FieldRef field, StoredTable table, ColumnNames names, int depth) {
        Optional<StoredColumn> column =
                has(field, "not-stored") ? Optional.empty() : table.column(columnName(field, names));
        if (column.isPresent()) {
            columns.computeIfAbsent(field, key -> new LinkedHashSet<>()).add(column.get());
        } else if (depth < DEEPEST) {
            ColumnNames inside = names.inside(field.name(), given(field));
            program.type(paths.typeOf(field))
                    .filter(type -> (roles.has(type.annotations(), type.binaryName(), "entity") && !hasIdentity(type))
                            || isEmbedded(field, type))
                    .ifPresent(type -> fields(type).forEach(inner -> stored(inner, table, inside, depth + 1)));
        }
    }

    /** Adds a field of a table that no script tells of, or the fields of the object that is part of its row. */
    private void added(FieldRef field, String table, ColumnNames names, int depth) {
        if (has(field, "not-stored")) {
            return;
        }
        if (isValue(field) || isNamed(field)) {
            add(field, table, columnName(field, names));
        } else if (depth < DEEPEST && !isCollection(field)) {
            ColumnNames inside = names.inside(field.name(), given(field));
            program.type(paths.typeOf(field))
                    .filter(type -> isEmbedded(field, type))
                    .ifPresent(type -> fields(type).forEach(inner -> added(inner, table, inside, depth + 1)));
        }
    }

    /** Whether the object in a field is stored in the row of the object that holds it. */
    private boolean isEmbedded(FieldRef field, TypeDecl type) {
        return has(field, "embedded") || roles.has(type.annotations(), type.binaryName(), "embedded-type");
    }

    private ColumnNames given(FieldRef field) {
        return program.field(field)
                .map(declared -> ColumnNames.of(roles, declared.annotations(), field.owner()))
                .orElse(ColumnNames.NONE);
    }

    private boolean hasIdentity(TypeDecl type) {
        return fields(type).stream().anyMatch(field -> has(field, "id"));
    }

    private boolean has(FieldRef field, String role) {
        return program.field(field)
                .filter(declared -> roles.has(declared.annotations(), field.owner(), role))
                .isPresent();
    }

    private boolean isNamed(FieldRef field) {
        return has(field, "column");
    }

    /** Whether one column can hold it: no object of the sources, no collection. */
    private boolean isValue(FieldRef field) {
        Optional<TypeDecl> own = program.type(typeOf(field).erasedName())
                .filter(found -> program.fileOf(found.binaryName()).isPresent());
        return !isCollection(field)
                && own.filter(found -> found.kind() != TypeDecl.Kind.ENUM).isEmpty();
    }

    private boolean isCollection(FieldRef field) {
        return typeOf(field) instanceof Type.Class known
                && known.binaryName().startsWith("java.util.")
                && !known.arguments().isEmpty();
    }

    private Type typeOf(FieldRef field) {
        return program.field(field)
                .map(declared -> program.resolve(declared.type(), field.owner()))
                .orElse(Type.UNKNOWN);
    }

    /** The column by the name given from outside, or else by its own. */
    private String columnName(FieldRef field, ColumnNames names) {
        return names.of(field.name()).orElseGet(() -> names.prefixed(columnName(field)));
    }

    private String columnName(FieldRef field) {
        List<AnnotationUse> annotations =
                program.field(field).map(FieldDecl::annotations).orElse(List.of());
        return roles.texts(annotations, field.owner(), "column").stream()
                .filter(name -> !name.isBlank())
                .map(Naming::plain)
                .findFirst()
                .orElseGet(() -> Naming.column(field.name()));
    }
}
