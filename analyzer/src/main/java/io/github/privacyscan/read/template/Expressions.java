package io.github.privacyscan.read.template;

import io.github.privacyscan.program.PageFacts.Dialect;
import java.util.ArrayList;
import java.util.List;

/** Finds the expressions in a piece of text or in a plain attribute. */
final class Expressions {

    private Expressions() {}

    /**
     * An expression in a text.
     *
     * @param written the text inside its brackets, or with them where only the brackets tell its kind
     * @param escaped whether the form of its brackets escapes
     */
    record Found(String written, boolean escaped, int start, int end) {}

    /** The expressions that the template engine evaluates in this part of the text. */
    static List<Found> in(String text, int from, int to, Dialect dialect) {
        List<Found> found = new ArrayList<>();
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (dialect == Dialect.THYMELEAF) {
                i = inlined(text, i, to, found);
            } else if ((c == '$' || c == '#') && Skipping.isExpression(text, i)) {
                int end = Math.min(to, Skipping.afterBraces(text, i + 1));
                if (end > i + 2) {
                    String inside = text.substring(i + 2, Math.max(i + 2, end - 1));
                    found.add(new Found(inside, dialect == Dialect.FACES, i, end));
                    i = end - 1;
                }
            }
        }
        return found;
    }

    /** <code>[[${user.name}]]</code> and <code>[(${user.name})]</code>; gives the offset of the last character looked at. */
    private static int inlined(String text, int at, int to, List<Found> found) {
        boolean escaped = text.startsWith("[[", at);
        if (!escaped && !text.startsWith("[(", at)) {
            return at;
        }
        int close = text.indexOf(escaped ? "]]" : ")]", at);
        if (close < 0 || close >= to) {
            return at;
        }
        found.add(new Found(text.substring(at + 2, close), escaped, at, close + 2));
        return close + 1;
    }

    /** The text without its expressions and with single blanks. */
    static String plain(String text, int from, int to) {
        StringBuilder plain = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (Skipping.isExpression(text, i)) {
                i = Math.min(to, Skipping.afterBraces(text, i + 1)) - 1;
            } else {
                plain.append(text.charAt(i));
            }
        }
        String shown = plain.toString();
        String readable = shown.indexOf('&') < 0 && shown.indexOf('[') < 0
                ? shown
                : shown.replace("&nbsp;", " ")
                        .replace("&amp;", "&")
                        .replace("&#39;", "'")
                        .replace("[[", "")
                        .replace("]]", "");
        return singleBlanks(readable);
    }

    /** The text without blanks at its ends and with one blank wherever there are some. */
    static String singleBlanks(String text) {
        StringBuilder single = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!blank) {
                single.append(c);
            } else if (!single.isEmpty() && single.charAt(single.length() - 1) != ' ') {
                single.append(' ');
            }
        }
        return single.toString().strip();
    }
}
