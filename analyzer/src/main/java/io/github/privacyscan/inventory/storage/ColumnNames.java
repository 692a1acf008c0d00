package io.github.privacyscan.inventory.storage;

import io.github.privacyscan.link.AnnotationRoles;
import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.AnnotationUse.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Other names of columns that a class gives to what it inherits, and a field to what the object in it has: by paths of fields,
 * and by a text before them all. Of two names for one column the outer one holds.
 */
final class ColumnNames {

    /** No other names. */
    static final ColumnNames NONE = new ColumnNames(Map.of(), "");

    private final Map<String, String> byPath;
    private final String prefix;

    private ColumnNames(Map<String, String> byPath, String prefix) {
        this.byPath = byPath;
        this.prefix = prefix;
    }

    /** The names that the annotations of a class or field give. */
    static ColumnNames of(AnnotationRoles roles, List<AnnotationUse> annotations, String owner) {
        if (annotations.isEmpty()) {
            return NONE;
        }
        Map<String, String> byPath = new LinkedHashMap<>();
        annotations.stream()
                .flatMap(use -> roles.has(List.of(use), owner, "column-overrides") ? nested(use) : Stream.of(use))
                .filter(use -> roles.has(List.of(use), owner, "column-override"))
                .forEach(use -> roles.text(use, owner)
                        .ifPresent(path -> nested(use)
                                .flatMap(column -> roles.texts(List.of(column), owner, "column").stream())
                                .filter(name -> !name.isBlank())
                                .findFirst()
                                .ifPresent(name -> byPath.put(path, Naming.plain(name)))));
        String prefix =
                roles.texts(annotations, owner, "embedded").stream().findFirst().orElse("");
        return byPath.isEmpty() && prefix.isEmpty() ? NONE : new ColumnNames(byPath, prefix);
    }

    private static Stream<AnnotationUse> nested(AnnotationUse use) {
        return use.members().values().stream()
                .flatMap(value -> value instanceof Value.Several several ? several.values().stream() : Stream.of(value))
                .filter(Value.Nested.class::isInstance)
                .map(value -> ((Value.Nested) value).annotation());
    }

    /** The name of a field's column, if it is given one here. */
    Optional<String> of(String field) {
        return Optional.ofNullable(byPath.get(field));
    }

    /** A name that is not given here, with the text that stands before all. */
    String prefixed(String column) {
        return prefix + column;
    }

    /** The names for what the object in a field has: those given here, then those that the field gives itself. */
    ColumnNames inside(String field, ColumnNames own) {
        if (byPath.isEmpty() && prefix.isEmpty()) {
            return own;
        }
        Map<String, String> all = new LinkedHashMap<>(own.byPath);
        byPath.forEach((path, name) -> {
            if (path.startsWith(field + ".")) {
                all.put(path.substring(field.length() + 1), name);
            }
        });
        return new ColumnNames(all, prefix + own.prefix);
    }
}
