package io.github.privacyscan.link.truth;

import java.util.List;

/**
 * What a call means.
 *
 * @param owner binary name of the type that declares it
 * @param name method name, or {@code <init>}
 * @param parameterTypes binary names of the erased parameter types
 * @param known false where only the owner is claimed
 */
record Callee(String owner, String name, List<String> parameterTypes, boolean known) {

    /** Stands before the simple name of a type that the compiler does not know. */
    static final String MISSING = "?";

    Callee {
        parameterTypes = List.copyOf(parameterTypes);
    }

    /**
     * Whether the parameter types are the same. Only the simple name counts of a type that is missing here, and of one
     * that no import names so that the linker keeps it as written.
     */
    boolean hasParameters(List<String> others) {
        if (parameterTypes.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < others.size(); i++) {
            String mine = parameterTypes.get(i);
            boolean same = mine.startsWith(MISSING)
                            || (mine.indexOf('.') > 0 && others.get(i).indexOf('.') < 0)
                    ? simpleName(others.get(i)).equals(simpleName(mine.substring(MISSING.length())))
                    : mine.equals(others.get(i));
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static String simpleName(String name) {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }

    @Override
    public String toString() {
        return owner + " " + name + " " + parameterTypes.size() + " " + String.join(",", parameterTypes)
                + (known ? "" : " (owner only)");
    }
}
