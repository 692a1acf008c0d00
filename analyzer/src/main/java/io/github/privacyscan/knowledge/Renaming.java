package io.github.privacyscan.knowledge;

import io.github.privacyscan.program.TypeRef;

/**
 * The same library under another package name.
 *
 * @param from what the names start with; empty for the names as they are written
 * @param to what they start with instead
 */
record Renaming(String from, String to) {

    /** Whether the name changes by it, or it is the one that keeps all names. */
    boolean appliesTo(String name) {
        return name.startsWith(from);
    }

    /** The other name; names that it does not apply to stay. */
    String apply(String name) {
        return appliesTo(name) ? to + name.substring(from.length()) : name;
    }

    /** The type with all names in it changed. */
    TypeRef apply(TypeRef type) {
        if (type instanceof TypeRef.Named named) {
            return new TypeRef.Named(
                    apply(named.name()),
                    named.arguments().stream().map(this::apply).toList());
        }
        return type instanceof TypeRef.Array array ? new TypeRef.Array(apply(array.element())) : type;
    }
}
