package io.github.privacyscan.knowledge;

import java.util.List;

/**
 * Methods of a library type.
 *
 * @param type binary name of the type that declares them; {@code *} for any type (annotation and name models of users)
 * @param names method names; {@code <init>} for constructors; {@code *} for all
 * @param parameters how many parameters, or empty for any number
 * @param parameterTypes erased simple or binary parameter type names; empty for any; {@code _} for any one type
 */
public record MethodPattern(
        String type, List<String> names, java.util.OptionalInt parameters, List<String> parameterTypes) {
    public MethodPattern {
        names = List.copyOf(names);
        parameterTypes = List.copyOf(parameterTypes);
    }
}
