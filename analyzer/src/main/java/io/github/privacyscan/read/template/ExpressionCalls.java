package io.github.privacyscan.read.template;

import java.util.Locale;
import java.util.Set;

/** What calls in expressions give: the value they are called on, what they are given, both, or nothing of either. */
final class ExpressionCalls {

    /** Calls that tell something about a value and not the value. */
    private static final Set<String> VALUELESS = Set.of(
            "size",
            "length",
            "isempty",
            "equals",
            "equalsignorecase",
            "contains",
            "containsignorecase",
            "startswith",
            "endswith",
            "haserrors",
            "indexof",
            "matches",
            "has_content",
            "starts_with",
            "ends_with",
            "index_of",
            "seq_contains",
            "boolean",
            "index",
            "has_next",
            "containskey",
            "hasrole",
            "t");

    /** Calls that give the elements of what they are called on. */
    private static final Set<String> ELEMENTS =
            Set.of("entryset", "values", "keyset", "keys", "first", "last", "sort", "reverse", "iterator", "stream");

    private ExpressionCalls() {}

    /** {@code fn:substring(user.name, 0, 1)} */
    static Expression function(String name, Expression arguments) {
        return isValueless(name) ? Expression.NOTHING : arguments.through(name);
    }

    /**
     * {@code user.getName()}, {@code #strings.toUpperCase(user.name)}
     *
     * @param inside what stands in the brackets
     */
    static Expression method(Expression value, String name, String inside, Expression arguments) {
        if (isValueless(name)) {
            return Expression.NOTHING;
        }
        boolean gets = name.equals("get") && !inside.isEmpty();
        if (ELEMENTS.contains(name.toLowerCase(Locale.ROOT)) || (gets && !isText(inside))) {
            return value;
        }
        if (gets) {
            return value.step(inside.substring(1, inside.length() - 1));
        }
        int prefix = name.startsWith("get") ? 3 : name.startsWith("is") ? 2 : 0;
        if (inside.isEmpty() && prefix > 0 && name.length() > prefix) {
            return value.step(Character.toLowerCase(name.charAt(prefix)) + name.substring(prefix + 1));
        }
        return isUtility(value)
                ? arguments.through(value.parts().get(0).path() + "." + name)
                : value.through(name).and(arguments.through(name));
    }

    /** {@code user.name?upper_case}, {@code user.vip?then("a", "b")} */
    static Expression builtin(Expression value, String name, Expression arguments) {
        if (isValueless(name) || name.startsWith("is_")) {
            return Expression.NOTHING;
        }
        if (name.equals("then")) {
            return arguments;
        }
        return ELEMENTS.contains(name) ? value : value.through(name).and(arguments);
    }

    /** Whether a text in quotes, and nothing else, stands there. */
    static boolean isText(String inside) {
        return inside.length() > 2
                && "'\"".indexOf(inside.charAt(0)) >= 0
                && inside.indexOf(inside.charAt(0), 1) == inside.length() - 1;
    }

    private static boolean isValueless(String name) {
        return VALUELESS.contains(name.toLowerCase(Locale.ROOT));
    }

    private static boolean isUtility(Expression value) {
        return value.parts().stream()
                .anyMatch(part -> "#@".indexOf(part.path().root().charAt(0)) >= 0);
    }
}
