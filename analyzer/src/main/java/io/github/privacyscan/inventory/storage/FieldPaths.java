package io.github.privacyscan.inventory.storage;

import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.TypeDecl;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds types by the names that mappers and queries use for them, and fields by paths of properties. */
final class FieldPaths {

    private final LinkedProgram program;
    private final Map<String, List<String>> bySimpleName = new LinkedHashMap<>();

    FieldPaths(LinkedProgram program) {
        this.program = program;
        for (TypeDecl type : program.sourceTypes()) {
            bySimpleName
                    .computeIfAbsent(Naming.key(type.simpleName()), key -> new ArrayList<>(1))
                    .add(type.binaryName());
        }
    }

    /** The source type of a full or simple name; of several the one nearest to a package. */
    Optional<String> type(String name, String near) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (program.fileOf(name).isPresent()) {
            return Optional.of(name);
        }
        String simple = name.substring(name.lastIndexOf('.') + 1);
        boolean isFull = name.indexOf('.') >= 0;
        return isFull
                ? Optional.empty()
                : bySimpleName.getOrDefault(Naming.key(simple), List.of()).stream()
                        .min(Comparator.comparingInt((String found) -> -shared(found, near))
                                .thenComparing(found -> found));
    }

    private static int shared(String one, String other) {
        int length = 0;
        while (length < one.length() && length < other.length() && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    /** The field that a path of properties ends in: {@code dept.leader}, {@code list[].phone}. */
    Optional<FieldRef> field(String type, String path) {
        String owner = type;
        Optional<FieldRef> found = Optional.empty();
        for (String part : path.replace("[]", "").split("\\.", -1)) {
            found = own(owner, part);
            if (found.isEmpty()) {
                return found;
            }
            owner = typeOf(found.get());
        }
        return found;
    }

    /** The field of that name of a type or of what it extends. */
    Optional<FieldRef> own(String type, String name) {
        return program.supertypes(type).stream()
                .map(owner -> new FieldRef(owner, name, false))
                .filter(field -> program.field(field)
                        .filter(declared -> !declared.modifiers().isStatic())
                        .isPresent())
                .filter(field -> program.fileOf(field.owner()).isPresent())
                .findFirst();
    }

    /** Binary name of a field's type; of its elements for a collection. */
    String typeOf(FieldRef field) {
        return program.field(field)
                .map(FieldDecl::type)
                .map(type -> content(program.resolve(type, field.owner())))
                .orElse("");
    }

    /** Binary name of a type; of its elements for a collection, an array or an optional. */
    static String content(Type type) {
        if (type instanceof Type.Array array) {
            return content(array.element());
        }
        if (type instanceof Type.Class known
                && known.binaryName().startsWith("java.util.")
                && !known.arguments().isEmpty()) {
            return content(known.arguments().get(known.arguments().size() - 1));
        }
        return type.erasedName();
    }
}
