package io.github.privacyscan.inventory;

import io.github.privacyscan.knowledge.Concept;
import io.github.privacyscan.knowledge.Concept.Form;
import io.github.privacyscan.knowledge.Concept.Strength;
import io.github.privacyscan.knowledge.Concept.Term;
import io.github.privacyscan.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the concept that a name means: a run of its whole words, joined, is a term of the vocabulary. The longest run
 * wins, then the stronger term, then the concept that stands first in the files. Safe to share between threads; each
 * distinct name is analysed once.
 */
final class NameMatcher {

    private static final int MAX_WORDS = 12;
    private static final int MIN_PLURAL = 4;
    private static final Comparator<NameMatch> BEST_FIRST =
            Comparator.comparingInt(NameMatch::length).reversed().thenComparing(NameMatch::strength);

    private final Map<String, List<Entry>> terms = new HashMap<>();
    private final Set<String> neutralSuffixes;
    private final Set<String> protectedSuffixes;
    private final Set<String> protectedPrefixes;
    private final Set<String> verbPrefixes;
    private final Set<String> thingPrefixes;
    private final Set<String> rolePrefixes;
    private final Set<String> personPrefixes;
    private final Set<String> ambiguous;
    private final Set<String> lookalikes;
    private final Map<String, List<NameMatch>> known = new ConcurrentHashMap<>();

    NameMatcher(Knowledge knowledge) {
        neutralSuffixes = knowledge.matching().set("neutral-suffixes");
        protectedSuffixes = knowledge.matching().set("protected-suffixes");
        protectedPrefixes = knowledge.matching().set("protected-prefixes");
        verbPrefixes = knowledge.matching().set("verb-prefixes");
        thingPrefixes = knowledge.matching().set("thing-prefixes");
        rolePrefixes = knowledge.matching().set("role-prefixes");
        personPrefixes = knowledge.matching().set("person-prefixes");
        ambiguous = knowledge.matching().set("ambiguous-on-things");
        lookalikes = Set.copyOf(knowledge.matching().lookalikes());
        knowledge.concepts().values().forEach(this::index);
    }

    /** The best match for a member of such a type. */
    Optional<NameMatch> match(String name, OwnerNature owner) {
        return candidates(name).stream().filter(match -> match.holdsOn(owner)).findFirst();
    }

    /** All matches, best first, whatever the owner. */
    List<NameMatch> candidates(String name) {
        return known.computeIfAbsent(name, this::analyse);
    }

    private void index(Concept concept) {
        for (Term term : concept.terms()) {
            if (term.form() == Form.ENGLISH || term.form() == Form.PINYIN || term.form() == Form.INITIALS) {
                List<String> words = Tokens.of(term.text());
                String joined = String.join("", words);
                boolean unsure = words.size() == 1 || term.strength() != Strength.STRONG || ambiguous.contains(joined);
                terms.computeIfAbsent(joined, key -> new ArrayList<>(1))
                        .add(new Entry(concept, term, unsure, ambiguous.contains(joined)));
            }
        }
    }

    private List<NameMatch> analyse(String name) {
        List<String> words = Tokens.of(name);
        if (words.isEmpty() || words.size() > MAX_WORDS || lookalikes.contains(String.join("", words))) {
            return List.of();
        }
        String joined = String.join("", words);
        List<NameMatch> matches = new ArrayList<>();
        for (int start = 0; start < words.size(); start++) {
            StringBuilder run = new StringBuilder();
            for (int end = start + 1; end <= words.size(); end++) {
                run.append(words.get(end - 1));
                for (Entry entry : entries(run.toString())) {
                    if (!entry.concept().about().notNames().contains(joined)) {
                        judge(words, start, end, run.length(), entry).ifPresent(matches::add);
                    }
                }
            }
            if (verbPrefixes.contains(words.get(start))) {
                break;
            }
        }
        matches.sort(BEST_FIRST);
        return List.copyOf(matches);
    }

    /** The terms that a run is; a plural is its singular. */
    private List<Entry> entries(String run) {
        List<Entry> exact = terms.getOrDefault(run, List.of());
        if (!exact.isEmpty() || run.length() < MIN_PLURAL || !run.endsWith("s")) {
            return exact;
        }
        List<Entry> singular = terms.getOrDefault(run.substring(0, run.length() - 1), List.of());
        return singular.isEmpty() && run.endsWith("es")
                ? terms.getOrDefault(run.substring(0, run.length() - 2), List.of())
                : singular;
    }

    private Optional<NameMatch> judge(List<String> words, int start, int end, int length, Entry entry) {
        boolean initials = entry.term().form() == Form.INITIALS;
        Suffix suffix = suffix(words, end);
        if (suffix == Suffix.OTHER || (initials && (start > 0 || end < words.size()))) {
            return Optional.empty();
        }
        String before = start == 0 ? "" : words.get(start - 1);
        boolean role = rolePrefixes.contains(before);
        if (entry.unsure() && !role && thingPrefixes.contains(before)) {
            return Optional.empty();
        }
        List<String> prefix = words.subList(0, start);
        if (entry.term().strength() == Strength.WEAK && start > 1 && isOtherTerm(prefix, entry.concept())) {
            return Optional.empty();
        }
        return Optional.of(new NameMatch(
                entry.concept(),
                entry.term(),
                suffix == Suffix.PROTECTED || prefix.stream().anyMatch(protectedPrefixes::contains),
                start == 0,
                start > 0
                        && prefix.stream()
                                .allMatch(word -> personPrefixes.contains(word) || rolePrefixes.contains(word)),
                entry.unsure() && role,
                entry.ambiguous(),
                length));
    }

    /** {@code userAgentName}: of what the words before it name. */
    private boolean isOtherTerm(List<String> prefix, Concept concept) {
        return terms.getOrDefault(String.join("", prefix), List.of()).stream()
                .anyMatch(entry -> !entry.concept().equals(concept));
    }

    private Suffix suffix(List<String> words, int end) {
        Suffix suffix = Suffix.NEUTRAL;
        for (int i = end; i < words.size(); i++) {
            String word = words.get(i);
            String pair = i + 1 < words.size() ? word + words.get(i + 1) : word;
            if (protectedSuffixes.contains(word) || protectedSuffixes.contains(pair)) {
                suffix = Suffix.PROTECTED;
                i += protectedSuffixes.contains(word) ? 0 : 1;
            } else if (!neutralSuffixes.contains(word) && !Character.isDigit(word.charAt(0))) {
                return Suffix.OTHER;
            }
        }
        return suffix;
    }

    private enum Suffix {
        NEUTRAL,
        PROTECTED,
        OTHER
    }

    /**
     * @param unsure whether the word for a thing right before it makes it that of the thing
     * @param ambiguous whether it is no personal data on a thing
     */
    private record Entry(Concept concept, Term term, boolean unsure, boolean ambiguous) {}
}
