package com.github.javaparser;

/** Number literals for {@link FastLexer}. */
final class FastNumbers {

    private FastNumbers() {}

    /** A literal: its kind of token and the position behind it. */
    record Scanned(int kind, int end) {}

    /** The literal that starts at a position, the longest possible. */
    static Scanned scan(String text, int start) {
        char second = lower(text, start + 1);
        if (text.charAt(start) == '0' && (second == 'x' || second == 'b')) {
            return hexOrBinary(text, start, second == 'x');
        }
        int at = digits(text, start, false);
        boolean floating = false;
        if (lower(text, at) == '.') {
            floating = true;
            at = digits(text, at + 1, false);
        }
        if (lower(text, at) == 'e') {
            int digits = exponent(text, at);
            floating |= digits > at;
            at = digits;
        }
        return suffixed(text, at, floating, false);
    }

    private static Scanned hexOrBinary(String text, int start, boolean hex) {
        int at = digits(text, start + 2, hex);
        boolean floating = false;
        if (hex && lower(text, at) == '.') {
            floating = true;
            at = digits(text, at + 1, true);
        }
        if (hex && lower(text, at) == 'p') {
            floating = true;
            at = exponent(text, at);
        }
        return suffixed(text, at, floating, true);
    }

    private static Scanned suffixed(String text, int end, boolean floating, boolean radix) {
        char suffix = lower(text, end);
        if ((suffix == 'f' || suffix == 'd') && (floating || !radix)) {
            return new Scanned(GeneratedJavaParserConstants.FLOATING_POINT_LITERAL, end + 1);
        }
        if (floating) {
            return new Scanned(GeneratedJavaParserConstants.FLOATING_POINT_LITERAL, end);
        }
        return suffix == 'l'
                ? new Scanned(GeneratedJavaParserConstants.LONG_LITERAL, end + 1)
                : new Scanned(GeneratedJavaParserConstants.INTEGER_LITERAL, end);
    }

    /** The position behind an exponent; the given one if it is none. */
    private static int exponent(String text, int start) {
        char sign = lower(text, start + 1);
        int from = sign == '+' || sign == '-' ? start + 2 : start + 1;
        int end = digits(text, from, false);
        return end > from ? end : start;
    }

    private static int digits(String text, int start, boolean hex) {
        int at = start;
        for (char c = lower(text, at); isDigit(c, hex); c = lower(text, at)) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c, boolean hex) {
        return (c >= '0' && c <= '9') || c == '_' || (hex && c >= 'a' && c <= 'f');
    }

    private static char lower(String text, int index) {
        char c = index < text.length() ? text.charAt(index) : '\0';
        return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
    }
}
