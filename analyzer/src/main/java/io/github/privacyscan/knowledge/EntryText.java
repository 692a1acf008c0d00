package io.github.privacyscan.knowledge;

/** Checks the names that library files write. By hand, not by pattern: it happens thousands of times at every start. */
final class EntryText {

    private EntryText() {}

    /**
     * A binary type name, or {@code *}.
     *
     * @throws IllegalArgumentException if the text cannot be one
     */
    static String typeName(String text) {
        if (!text.equals(MethodPattern.ANY) && !isDottedName(text)) {
            throw new IllegalArgumentException("'" + text + "' is not the binary name of a type");
        }
        return text;
    }

    /**
     * A method name, {@code <init>}, or a name that ends with {@code *}.
     *
     * @throws IllegalArgumentException if the text cannot be one
     */
    static String methodName(String text) {
        String name = text.endsWith(MethodPattern.ANY) ? text.substring(0, text.length() - 1) : text;
        boolean any = text.equals(MethodPattern.ANY);
        if (!any && !text.equals("<init>") && (name.indexOf('.') >= 0 || !isDottedName(name))) {
            throw new IllegalArgumentException("'" + text + "' is not the name of a method");
        }
        return text;
    }

    private static boolean isDottedName(String text) {
        boolean start = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && !start) {
                start = true;
            } else if (start ? Character.isJavaIdentifierStart(c) : Character.isJavaIdentifierPart(c)) {
                start = false;
            } else {
                return false;
            }
        }
        return !start;
    }
}
