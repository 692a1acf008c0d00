package io.github.privacyscan.knowledge.yaml;

/** Decides which texts of a YAML file mean exactly what they look like. */
final class PlainText {

    /** Thrown to give a file up; there is nothing to say about it, so one is enough. */
    // It keeps neither stack trace nor suppressed exceptions, so nothing of one use shows in another.
    @SuppressWarnings("StaticAssignmentOfThrowable")
    static final Declined DECLINED = new Declined();

    /** What no plain text starts with. */
    private static final String INDICATORS = "&*!|>%@`,#?]}[{\"'";

    private PlainText() {}

    /** The file is not of the plain kind. */
    static final class Declined extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Declined() {
            super("not plain", null, false, false);
        }
    }

    /** The plain scalar itself. */
    static String check(String text) {
        char first = text.charAt(0);
        if (INDICATORS.indexOf(first) >= 0 || (first == '-' && (text.length() == 1 || text.charAt(1) == ' '))) {
            throw DECLINED;
        }
        return checkContinuation(text);
    }

    /** A further line of a plain scalar. */
    static String checkContinuation(String text) {
        boolean separates = text.contains(": ") || text.endsWith(":") || text.contains(" #") || text.startsWith("#");
        if (separates || text.startsWith("---") || text.startsWith("...")) {
            throw DECLINED;
        }
        return text;
    }

    /** Where the key that starts at an index ends: the position of its colon. */
    static int endOfKey(String line, int start) {
        int end = start;
        while (end < line.length() && isKeyCharacter(line.charAt(end))) {
            end++;
        }
        boolean ended = end > start && end < line.length() && line.charAt(end) == ':';
        if (!ended || (end + 1 < line.length() && line.charAt(end + 1) != ' ') || line.startsWith("--", start)) {
            throw DECLINED;
        }
        return end;
    }

    private static boolean isKeyCharacter(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_'
                || c == '-'
                || c == '.'
                || c == '$'
                || c == '/';
    }
}
