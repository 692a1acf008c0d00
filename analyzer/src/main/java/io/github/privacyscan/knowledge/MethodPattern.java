package io.github.privacyscan.knowledge;

import java.util.List;
import java.util.OptionalInt;

/**
 * Methods of a library type.
 *
 * @param type binary name of the type that declares them; {@code *} for any type (annotation and name models of users)
 * @param names method names; {@code <init>} for constructors; {@code *} for all, {@code mask*} for all that start so
 * @param parameters how many parameters, or empty for any number
 * @param parameterTypes erased simple or binary parameter type names; empty for any; {@code _} for any one type
 * @param annotations binary or simple names of annotations, one of which the method must carry; empty for any method
 */
public record MethodPattern(
        String type,
        List<String> names,
        OptionalInt parameters,
        List<String> parameterTypes,
        List<String> annotations) {

    /** Any type, any method. */
    public static final String ANY = "*";

    private static final String ANY_TYPE = "_";

    public MethodPattern {
        names = List.copyOf(names);
        parameterTypes = List.copyOf(parameterTypes);
        annotations = List.copyOf(annotations);
    }

    /** Methods whatever their annotations. */
    public MethodPattern(String type, List<String> names, OptionalInt parameters, List<String> parameterTypes) {
        this(type, names, parameters, parameterTypes, List.of());
    }

    /** Whether it is about methods of that name; {@link #ANY} does not include constructors. */
    public boolean acceptsName(String name) {
        // Asked for every model and every called method: no stream.
        for (String pattern : names) {
            if (accepts(pattern, name)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether it is about a call; the type is not looked at.
     *
     * @param name method name, or {@code <init>}
     * @param arguments how many arguments the call has
     * @param types erased binary names of the method's parameter types, empty strings where unknown; empty when none is
     *     known
     */
    public boolean accepts(String name, int arguments, List<String> types) {
        return acceptsName(name)
                && (parameters.isEmpty() || parameters.getAsInt() == arguments)
                && (parameterTypes.isEmpty() || types.isEmpty() || acceptsTypes(types));
    }

    private boolean acceptsTypes(List<String> types) {
        if (types.size() != parameterTypes.size()) {
            return false;
        }
        for (int i = 0; i < types.size(); i++) {
            if (!acceptsType(parameterTypes.get(i), types.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean acceptsType(String pattern, String type) {
        return type.isEmpty()
                || pattern.equals(ANY_TYPE)
                || pattern.equals(type)
                || type.endsWith("." + pattern)
                || type.endsWith("$" + pattern);
    }

    private static boolean accepts(String pattern, String name) {
        if (pattern.endsWith(ANY)) {
            return !name.startsWith("<") && name.regionMatches(0, pattern, 0, pattern.length() - 1);
        }
        return pattern.equals(name);
    }
}
