package io.github.privacyscan.rules;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Splits names and texts into lower-case words: {@code sendPromoSMS} into {@code send}, {@code promo}, {@code sms}. */
public final class NameTokens {

    private static final Pattern BORDER =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    private NameTokens() {}

    /** The words of a name, in order. */
    public static List<String> of(String name) {
        return BORDER.splitAsStream(name)
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }
}
