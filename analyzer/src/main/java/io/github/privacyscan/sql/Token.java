package io.github.privacyscan.sql;

import java.util.Locale;

/**
 * A word of an SQL text.
 *
 * @param kind what it is
 * @param text names without their quotes, strings without quotes and escapes, parameters without their marks
 * @param start offset of its first character
 * @param end offset behind its last character
 */
public record Token(Kind kind, String text, int start, int end) {

    /** What a token is. */
    public enum Kind {
        /** A keyword or an unquoted name. */
        WORD,
        /** A name in back quotes, double quotes or brackets. */
        QUOTED,
        /** A string literal. */
        STRING,
        /** A number. */
        NUMBER,
        /** An operator or a mark. */
        SYMBOL,
        /** A value that is bound when the statement runs: {@code ?}, {@code :name}, <code>#{path}</code>. */
        PARAMETER,
        /** A text that is put into the statement before it is parsed: <code>${path}</code>. */
        SPLICE
    }

    /** Whether it is that keyword, in any case, or that mark. */
    public boolean is(String word) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equalsIgnoreCase(word);
    }

    /** Whether it is one of those keywords or marks. */
    public boolean isAny(java.util.Set<String> lowerCaseWords) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && lowerCaseWords.contains(text.toLowerCase(Locale.ROOT));
    }

    /** Whether it can name something. */
    public boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }
}
