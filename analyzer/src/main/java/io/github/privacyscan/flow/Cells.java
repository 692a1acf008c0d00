package io.github.privacyscan.flow;

import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which values have content that is no field of the sources: cells of arrays and collections, text in a builder, content
 * of library objects. Such content is changed in place, so whoever holds the object sees it.
 */
final class Cells {

    /** Values that never change. */
    private static final Set<String> VALUES = Set.of(
            "java.lang.String",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Boolean",
            "java.lang.Double",
            "java.lang.Character",
            "java.util.UUID");

    /** Supertypes that hold nothing. */
    private static final String LANGUAGE = "java.lang.";

    private static final Set<String> EMPTY =
            Set.of("java.io.Serializable", "java.io.Closeable", "java.util.Comparator");

    private final LinkedProgram program;
    private final Map<String, Boolean> answers = new HashMap<>();

    Cells(LinkedProgram program) {
        this.program = program;
    }

    /** Whether a value of that static type can have such content; yes if nothing is known of it. */
    boolean in(Type type) {
        if (type instanceof Type.Primitive) {
            return false;
        }
        return !(type instanceof Type.Class known) || answers.computeIfAbsent(known.binaryName(), this::ofClass);
    }

    /** A class of the sources has fields, unless it extends or implements something of a library that holds content. */
    private boolean ofClass(String name) {
        if (VALUES.contains(name)) {
            return false;
        }
        return program.fileOf(name).isEmpty()
                || program.supertypes(name).stream()
                        .anyMatch(supertype -> program.fileOf(supertype).isEmpty()
                                && !supertype.startsWith(LANGUAGE)
                                && !EMPTY.contains(supertype));
    }
}
