package io.github.privacyscan.inventory.storage;

import io.github.privacyscan.inventory.storage.MapperStatements.Mapped;
import io.github.privacyscan.link.AnnotationRoles;
import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.MapperFacts.Result;
import io.github.privacyscan.program.MapperFacts.ResultMap;
import io.github.privacyscan.program.MapperFacts.Statement;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.ParamDecl;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.sql.SqlStatement.Value;
import io.github.privacyscan.sql.SqlStatement.ValueKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which fields are which columns, by what statements read into them and write out of them. */
final class MappedColumns {

    private static final int MAX_DEPTH = 4;

    private final LinkedProgram program;
    private final AnnotationRoles roles;
    private final FieldPaths paths;
    private final Map<String, StoredTable> tables;
    private final MapperStatements mappers;
    private final Mappings mappings;

    MappedColumns(
            LinkedProgram program,
            AnnotationRoles roles,
            FieldPaths paths,
            Map<String, StoredTable> tables,
            MapperStatements mappers,
            Mappings mappings) {
        this.program = program;
        this.roles = roles;
        this.paths = paths;
        this.tables = tables;
        this.mappers = mappers;
        this.mappings = mappings;
    }

    /** What a statement of a mapper file says. */
    void add(Mapped mapped) {
        StoreStatement statement = mapped.statement();
        Statement element = mapped.element();
        Sources sources = new Sources(statement.sql(), tables);
        String near = statement.owner();
        Optional<MethodDecl> method = method(statement);
        Optional<ResultMap> map = mappers.resultMap(element.resultMap(), near);
        map.ifPresent(found -> paths.type(found.type(), near).ifPresent(type -> results(found, type, near, sources)));
        if (map.isEmpty()) {
            paths.type(element.resultType(), near).ifPresent(type -> byName(type, sources));
        }
        Optional<String> parameter = paths.type(element.parameterType(), near);
        values(
                statement,
                sources,
                path -> method.flatMap(found -> field(found, near, path))
                        .or(() -> parameter.flatMap(type -> paths.field(type, path))));
    }

    /** What a statement in an annotation says. */
    void add(StoreStatement statement) {
        Optional<MethodDecl> method = method(statement);
        boolean namesEntities = statement.sql().tables().stream()
                .anyMatch(table -> paths.type(table.name(), statement.owner())
                        .filter(type -> type.endsWith(table.name()))
                        .isPresent());
        if (method.isEmpty() || namesEntities) {
            return;
        }
        Sources sources = new Sources(statement.sql(), tables);
        String owner = statement.owner();
        String returned = FieldPaths.content(program.resolve(method.get().returnType(), owner));
        paths.type(returned, owner).ifPresent(type -> {
            byName(type, sources);
            written(method.get(), owner, type, sources);
        });
        values(statement, sources, path -> field(method.get(), owner, path));
    }

    /** Columns become the properties that annotations of the method say. */
    private void written(MethodDecl method, String owner, String type, Sources sources) {
        roles.find(method.annotations(), owner, "result-columns").stream()
                .flatMap(use -> use.members().values().stream())
                .flatMap(MappedColumns::nested)
                .forEach(result -> first(result, owner, "result-column")
                        .flatMap(sources::column)
                        .ifPresent(column -> first(result, owner, "result-property")
                                .flatMap(property -> paths.field(type, property))
                                .ifPresent(field -> add(field, column))));
    }

    private Optional<String> first(AnnotationUse use, String owner, String role) {
        return roles.texts(List.of(use), owner, role).stream().findFirst();
    }

    private static Stream<AnnotationUse> nested(AnnotationUse.Value value) {
        if (value instanceof AnnotationUse.Value.Several several) {
            return several.values().stream().flatMap(MappedColumns::nested);
        }
        return value instanceof AnnotationUse.Value.Nested nested ? Stream.of(nested.annotation()) : Stream.empty();
    }

    private Optional<MethodDecl> method(StoreStatement statement) {
        return program.type(statement.owner()).map(TypeDecl::methods).orElse(List.of()).stream()
                .filter(method -> method.name().equals(statement.member()))
                .findFirst();
    }

    private void results(ResultMap map, String type, String namespace, Sources sources) {
        Map<String, String> columns = new LinkedHashMap<>();
        collect(map, "", "", namespace, columns, 0);
        columns.forEach((property, label) -> sources.column(label)
                .ifPresent(column -> paths.field(type, property).ifPresent(field -> add(field, column))));
    }

    /** The columns of all properties, those of result maps inside and above included. */
    private void collect(
            ResultMap map, String path, String prefix, String namespace, Map<String, String> columns, int depth) {
        for (Result result : map.results()) {
            if (result.resultMap().isEmpty()) {
                columns.putIfAbsent(path + result.property(), prefix + result.column());
            } else if (depth < MAX_DEPTH) {
                mappers.resultMap(result.resultMap().get(), namespace)
                        .ifPresent(inner -> collect(
                                inner,
                                path + result.property() + ".",
                                prefix + result.prefix(),
                                namespace,
                                columns,
                                depth + 1));
            }
        }
        if (depth < MAX_DEPTH) {
            map.parent()
                    .flatMap(id -> mappers.resultMap(id, namespace))
                    .ifPresent(above -> collect(above, path, prefix, namespace, columns, depth + 1));
        }
    }

    /** Columns become the properties of the same name. */
    private void byName(String type, Sources sources) {
        for (String owner : program.supertypes(type)) {
            program.fileOf(owner).flatMap(file -> program.type(owner)).stream()
                    .flatMap(declared -> declared.fields().stream())
                    .filter(field -> !field.modifiers().isStatic())
                    .forEach(field -> sources.column(field.name())
                            .ifPresent(column -> add(new FieldRef(owner, field.name(), false), column)));
        }
    }

    private void values(StoreStatement statement, Sources sources, FieldLookup fields) {
        statement.sql().written().forEach(set -> value(set.value(), set.table(), set.column(), sources, fields));
        statement.sql().conditions().stream()
                .filter(condition -> condition.operator().equals("="))
                .forEach(condition -> value(condition.value(), condition.table(), condition.column(), sources, fields));
    }

    private void value(Value value, String table, String column, Sources sources, FieldLookup fields) {
        if (value.kind() == ValueKind.PARAMETER) {
            fields.find(value.text())
                    .ifPresent(field -> sources.named(table, column).ifPresent(found -> add(field, found)));
        }
    }

    /** How the parameters of a statement name fields. */
    private interface FieldLookup {
        Optional<FieldRef> find(String path);
    }

    /** The field that a path names from the parameters of a method on. */
    private Optional<FieldRef> field(MethodDecl method, String owner, String path) {
        int dot = path.indexOf('.');
        String head = (dot < 0 ? path : path.substring(0, dot)).replace("[]", "");
        String plain = head.startsWith("#") ? head.substring(1) : head;
        for (ParamDecl param : method.params()) {
            if (isNamed(param, plain)) {
                return dot < 0 ? Optional.empty() : paths.field(typeOf(param, owner), path.substring(dot + 1));
            }
        }
        boolean isList = plain.equals("list") || plain.equals("collection") || plain.equals("array");
        String rest = isList && dot > 0 ? path.substring(dot + 1) : path;
        return method.params().size() == 1
                ? paths.field(typeOf(method.params().get(0), owner), rest)
                : Optional.empty();
    }

    /** Whether statements call the parameter so: by its annotation or by its own name. */
    static boolean isNamed(ParamDecl param, String name) {
        return param.annotations().stream()
                        .anyMatch(use -> use.text("value").filter(name::equals).isPresent())
                || param.name().equals(name);
    }

    private String typeOf(ParamDecl param, String owner) {
        return FieldPaths.content(program.resolve(param.type(), owner));
    }

    /** A column some result or parameter belongs to. */
    private void add(FieldRef field, Sources.Found column) {
        mappings.add(field, column.table(), column.column());
    }
}
