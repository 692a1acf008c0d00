package io.github.privacyscan.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Splits names and texts into lower-case words: {@code sendPromoSMS} into {@code send}, {@code promo}, {@code sms}. */
public final class NameTokens {

    private NameTokens() {}

    /**
     * The words of a name, in order: letters and digits up to anything else, up to a capital behind a small letter or a digit,
     * and up to the last of several capitals when a small letter follows it.
     *
     * <p>Rules ask this for every name and text of a program; a loop takes a tenth of the time of a regular expression.
     */
    public static List<String> of(String name) {
        List<String> words = new ArrayList<>();
        int start = 0;
        int before = Character.UNASSIGNED;
        int at = 0;
        while (at < name.length()) {
            int here = name.codePointAt(at);
            int next = at + Character.charCount(here);
            int kind = Character.getType(here);
            if (!isOfWord(kind)) {
                add(name, start, at, words);
                start = next;
            } else if (kind == Character.UPPERCASE_LETTER && beginsWord(before, name, next)) {
                add(name, start, at, words);
                start = at;
            }
            before = kind;
            at = next;
        }
        add(name, start, at, words);
        return Collections.unmodifiableList(words);
    }

    private static void add(String name, int start, int end, List<String> words) {
        if (start < end) {
            words.add(name.substring(start, end).toLowerCase(Locale.ROOT));
        }
    }

    private static boolean isOfWord(int kind) {
        return switch (kind) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER -> true;
            default -> isNumber(kind);
        };
    }

    private static boolean isNumber(int kind) {
        return kind == Character.DECIMAL_DIGIT_NUMBER
                || kind == Character.LETTER_NUMBER
                || kind == Character.OTHER_NUMBER;
    }

    /** Whether a capital begins a word, by the kind of what stands before it and by what follows. */
    private static boolean beginsWord(int before, String name, int next) {
        if (before == Character.UPPERCASE_LETTER) {
            return next < name.length() && Character.getType(name.codePointAt(next)) == Character.LOWERCASE_LETTER;
        }
        return before == Character.LOWERCASE_LETTER || isNumber(before);
    }
}
