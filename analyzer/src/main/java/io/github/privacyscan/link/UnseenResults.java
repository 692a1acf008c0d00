package io.github.privacyscan.link;

import java.util.List;
import java.util.Set;

/**
 * What methods of classes that nobody has seen give back, where their names tell: fluent setters and builders. A wrong guess
 * names a class that nobody has seen either.
 */
final class UnseenResults {

    private static final String BUILDER = "Builder";
    private static final Set<String> BUILDER_METHODS = Set.of("builder", "newBuilder");

    private UnseenResults() {}

    /**
     * The type of a call's result, or {@link Type#UNKNOWN}.
     *
     * @param type the class whose method is called
     * @param ofObject whether it is called on an object
     */
    static Type of(Type.Class type, String method, int arguments, boolean ofObject) {
        String name = type.binaryName();
        if (!ofObject) {
            return arguments == 0 && BUILDER_METHODS.contains(method)
                    ? new Type.Class(name + '$' + BUILDER, List.of())
                    : Type.UNKNOWN;
        }
        boolean isBuilder = name.endsWith(BUILDER);
        if (arguments == 1 && (isBuilder || isSetter(method))) {
            return type;
        }
        if (arguments == 0 && isBuilder && method.equals("build")) {
            String built = name.substring(0, name.length() - BUILDER.length());
            return new Type.Class(built.endsWith("$") ? built.substring(0, built.length() - 1) : built, List.of());
        }
        return Type.UNKNOWN;
    }

    private static boolean isSetter(String method) {
        return (method.startsWith("set") && isCapital(method, "set".length()))
                || (method.startsWith("with") && isCapital(method, "with".length()));
    }

    private static boolean isCapital(String name, int at) {
        return name.length() > at && Character.isUpperCase(name.charAt(at));
    }
}
