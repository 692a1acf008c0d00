package io.github.privacyscan.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits names into words. */
final class Tokens {

    private static final char FULL_WIDTH_FIRST = '\uFF01';
    private static final char FULL_WIDTH_LAST = '\uFF5E';
    private static final int FULL_WIDTH_SHIFT = 0xFEE0;

    private Tokens() {}

    /**
     * The words of a name in lower case: camel humps, parts between other characters, runs of digits. A run of capitals
     * is one word up to the last capital before a small letter: {@code HKIDNumber} is {@code hkid number}.
     */
    static List<String> of(String name) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < name.length(); i++) {
            if (!Character.isLetterOrDigit(at(name, i))) {
                add(words, name, start, i);
                start = -1;
            } else if (start < 0) {
                start = i;
            } else if (isBoundary(name, i)) {
                add(words, name, start, i);
                start = i;
            }
        }
        add(words, name, start, name.length());
        return words;
    }

    /** The character of normal width for a full-width one; any other as it is. */
    static char halfWidth(char c) {
        return c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST ? (char) (c - FULL_WIDTH_SHIFT) : c;
    }

    private static char at(String name, int index) {
        return halfWidth(name.charAt(index));
    }

    private static boolean isBoundary(String name, int i) {
        char before = at(name, i - 1);
        char c = at(name, i);
        if (Character.isDigit(before) != Character.isDigit(c)) {
            return true;
        }
        if (!Character.isUpperCase(c)) {
            return false;
        }
        boolean smallFollows = i + 1 < name.length() && Character.isLowerCase(at(name, i + 1));
        return !Character.isUpperCase(before) || smallFollows;
    }

    private static void add(List<String> words, String name, int start, int end) {
        if (start >= 0 && start < end) {
            StringBuilder word = new StringBuilder(end - start);
            for (int i = start; i < end; i++) {
                word.append(at(name, i));
            }
            words.add(word.toString().toLowerCase(Locale.ROOT));
        }
    }
}
