package io.github.privacyscan.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of one idea, looked for in names and texts: {@code Words.of("police", "court order", "警方")}. A word is found as
 * a whole word, a phrase as words that follow each other, and what is written without blanks between words (Chinese)
 * anywhere. Immutable.
 */
public final class Words {

    private final Set<String> words = new LinkedHashSet<>();
    /** By their last words. */
    private final Map<String, List<List<String>>> phrases = new LinkedHashMap<>();

    private final List<String> signs = new ArrayList<>();

    private Words() {}

    /** The words given, in small letters. */
    public static Words of(String... entries) {
        Words made = new Words();
        for (String entry : entries) {
            List<String> parts = NameTokens.of(entry);
            if (entry.chars().anyMatch(letter -> letter > 127)) {
                made.signs.add(entry);
            } else if (parts.size() > 1) {
                made.phrases
                        .computeIfAbsent(parts.get(parts.size() - 1), last -> new ArrayList<>())
                        .add(parts);
            } else {
                made.words.addAll(parts);
            }
        }
        return made;
    }

    /** Whether a name or a text has one of them. */
    public boolean areIn(String text) {
        return isSigned(text) || areIn(NameTokens.of(text));
    }

    private boolean isSigned(String text) {
        for (String sign : signs) {
            if (text.contains(sign)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of them stands among the words of a name; Chinese ones are not looked for. */
    public boolean areIn(List<String> tokens) {
        // A loop: asked for every name of a program, and few have any of the words.
        for (int i = 0; i < tokens.size(); i++) {
            if (words.contains(tokens.get(i)) || endsPhrase(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean endsPhrase(List<String> tokens, int last) {
        for (List<String> phrase : phrases.getOrDefault(tokens.get(last), List.of())) {
            int first = last + 1 - phrase.size();
            if (first >= 0 && tokens.subList(first, last + 1).equals(phrase)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the first word of a name is one of them. */
    public boolean start(String name) {
        List<String> tokens = NameTokens.of(name);
        return !tokens.isEmpty() && words.contains(tokens.get(0));
    }

    /** Whether the only word is one of them. */
    public boolean are(String word) {
        return words.contains(word);
    }
}
