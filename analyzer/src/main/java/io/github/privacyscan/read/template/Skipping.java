package io.github.privacyscan.read.template;

/** Finds where expressions, code and directives end, whatever stands in them. */
final class Skipping {

    /** An expression longer than this is none: a brace was never closed. */
    private static final int LONGEST_EXPRESSION = 4_000;

    private Skipping() {}

    /** Whether an expression in braces starts here: <code>${</code>, <code>#{</code>. */
    static boolean isExpression(String text, int at) {
        return at + 1 < text.length() && text.charAt(at + 1) == '{' && "$#*@~".indexOf(text.charAt(at)) >= 0;
    }

    /** The offset after the brace that closes the one at {@code open}; {@code open + 1} if none does. */
    static int afterBraces(String text, int open) {
        int depth = 0;
        int limit = Math.min(text.length(), open + LONGEST_EXPRESSION);
        for (int i = open; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '"') {
                i = quoteEnd(text, i, limit);
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i + 1;
            }
        }
        return open + 1;
    }

    /** The closing quote; the opening one if it is never closed, since it is an apostrophe then. */
    private static int quoteEnd(String text, int open, int limit) {
        for (int i = open + 1; i < limit && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == text.charAt(open)) {
                return i;
            }
        }
        return open;
    }

    /** Whether a tag of a tag library or a directive starts here, as it may inside other tags and scripts. */
    static boolean isTemplateTag(String text, int at) {
        int i = at + 1;
        if (i < text.length() && text.charAt(i) == '/') {
            i++;
        }
        if (i >= text.length()) {
            return false;
        }
        if (text.charAt(i) == '#' || text.charAt(i) == '@') {
            return i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
        }
        int start = i;
        while (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
            i++;
        }
        return i > start
                && i + 1 < text.length()
                && text.charAt(i) == ':'
                && Character.isLetter(text.charAt(i + 1))
                && !text.startsWith("http", start);
    }

    /** The offset after {@code end}, or the end of the text. */
    static int after(String text, String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }

    /** The offset of the angle bracket that closes a directive, brackets and quotes inside it minded. */
    static int directiveEnd(String text, int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'') {
                i = quoteEnd(text, i, text.length());
            } else if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if (c == ')' || c == ']' || c == '}') {
                depth--;
            } else if (c == '>' && depth <= 0) {
                return i;
            }
        }
        return text.length();
    }
}
