package io.github.privacyscan.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The word lists that decide when a name or label means a concept (resource {@code matching.yaml}).
 *
 * @param words named sets of words, as {@code matching.yaml} explains them: words around terms in names, words in the names
 *     of types, words around terms in labels, types of values, concepts with special values
 * @param lookalikes complete names (lower-case, joined) that look like a concept and are not
 * @param formats forms of values
 */
public record Matching(Map<String, Set<String>> words, List<String> lookalikes, List<ValueFormat> formats) {
    public Matching {
        words = Map.copyOf(words);
        lookalikes = List.copyOf(lookalikes);
        formats = List.copyOf(formats);
    }

    /** Word lists without forms of values. */
    public Matching(Map<String, Set<String>> words, List<String> lookalikes) {
        this(words, lookalikes, List.of());
    }

    /** Both together: sets of the same name are united. */
    public Matching with(Matching other) {
        Map<String, Set<String>> all = new HashMap<>(words);
        other.words.forEach((name, set) -> all.merge(name, set, Matching::union));
        return new Matching(
                all,
                Stream.concat(lookalikes.stream(), other.lookalikes.stream())
                        .distinct()
                        .toList(),
                Stream.concat(formats.stream(), other.formats.stream()).toList());
    }

    /** The named set; empty when it does not exist. */
    public Set<String> set(String name) {
        return words.getOrDefault(name, Set.of());
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
