package io.github.privacyscan.knowledge;

import java.util.regex.Pattern;

/** Checks the names that library files write. */
final class EntryText {

    private static final Pattern TYPE = Pattern.compile("\\*|[A-Za-z_$][\\w$]*(\\.[A-Za-z_$][\\w$]*)*");
    private static final Pattern METHOD = Pattern.compile("<init>|[A-Za-z_$][\\w$]*\\*?|\\*");

    private EntryText() {}

    /**
     * A binary type name, or {@code *}.
     *
     * @throws IllegalArgumentException if the text cannot be one
     */
    static String typeName(String text) {
        return check(TYPE, text, "the binary name of a type");
    }

    /**
     * A method name, {@code <init>}, or a name that ends with {@code *}.
     *
     * @throws IllegalArgumentException if the text cannot be one
     */
    static String methodName(String text) {
        return check(METHOD, text, "the name of a method");
    }

    private static String check(Pattern form, String text, String what) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not " + what);
        }
        return text;
    }
}
