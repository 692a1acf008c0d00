package io.github.privacyscan.knowledge.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody probably meant. */
final class NearestWord {

    /** A shorter list is more helpful in full than a guess. */
    private static final int LIST_AT_MOST = 6;

    private NearestWord() {}

    /** The end of a message about an unknown word: what was probably meant, else the few words that are possible. */
    static String hint(String word, Collection<String> allowed) {
        Optional<String> nearest = find(word, allowed);
        if (nearest.isPresent()) {
            return "; did you mean '" + nearest.get() + "'?";
        }
        return allowed.size() <= LIST_AT_MOST ? "; possible: " + String.join(", ", sorted(allowed)) : "";
    }

    /** The word at the smallest edit distance, the alphabetically first of equals; empty when none is similar. */
    static Optional<String> find(String word, Collection<String> allowed) {
        int limit = Math.max(1, word.length() / 3);
        return sorted(allowed).stream()
                .filter(candidate -> distance(word, candidate) <= limit)
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
    }

    private static List<String> sorted(Collection<String> words) {
        return words.stream().sorted().toList();
    }

    /** Insertions, deletions and replacements of letters, whatever their case. */
    private static int distance(String from, String to) {
        String left = from.toLowerCase(Locale.ROOT);
        String right = to.toLowerCase(Locale.ROOT);
        int[] row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }
}
