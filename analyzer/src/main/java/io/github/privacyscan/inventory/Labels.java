package io.github.privacyscan.inventory;

import io.github.privacyscan.inventory.Hints.Text;
import io.github.privacyscan.inventory.LabelMatch.Verdict;
import io.github.privacyscan.knowledge.Concept.Strength;
import io.github.privacyscan.knowledge.Knowledge;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads labels: Chinese ones by their terms, short English ones like names. */
final class Labels {

    private static final int MAX_ENGLISH_WORDS = 5;

    private final LabelMatcher chinese;
    private final NameMatcher names;
    private final Set<String> counts;
    private final Set<String> people;
    private final Set<String> things;
    private final Set<String> openings;

    Labels(Knowledge knowledge, NameMatcher names) {
        this.names = names;
        chinese = new LabelMatcher(knowledge);
        openings = knowledge.matching().set("label-yes-no");
        counts = knowledge.matching().set("label-counts");
        people = knowledge.matching().set("label-person-types");
        things = knowledge.matching().set("label-thing-types");
    }

    /** The first label that says something. */
    Optional<Read> read(List<Text> labels) {
        return labels.stream()
                .map(label -> new Read(label, match(label.text())))
                .filter(read -> read.match().verdict() != Verdict.SILENT)
                .findFirst();
    }

    /** What a class or table is, by the word that ends what it is called. */
    OwnerNature nature(List<Text> texts) {
        for (Text text : texts) {
            if (chinese.endsWithAny(text.text(), things)) {
                return OwnerNature.THING;
            }
            if (chinese.endsWithAny(text.text(), people)) {
                return OwnerNature.PERSON;
            }
        }
        return OwnerNature.NEUTRAL;
    }

    /** What a text says. */
    LabelMatch match(String text) {
        return LabelMatcher.isChinese(text) ? chinese.match(text) : english(text);
    }

    private LabelMatch english(String text) {
        List<String> words = Tokens.of(text.length() > 80 ? text.substring(0, 80) : text);
        boolean asks = !words.isEmpty() && openings.contains(words.get(0));
        if (asks || (words.size() > 2 && counts.contains(words.get(0) + "-" + words.get(1)))) {
            return LabelMatch.denies(text);
        }
        if (words.isEmpty() || words.size() > MAX_ENGLISH_WORDS) {
            return LabelMatch.silent(text);
        }
        return names.candidates(String.join("_", words)).stream()
                .filter(match -> match.strength() == Strength.STRONG ? !match.behindRole() : isWhole(match, words))
                .findFirst()
                .map(match -> new LabelMatch(Verdict.NAMES, List.of(match.concept()), strength(match), text))
                .orElseGet(() -> LabelMatch.silent(text));
    }

    /** A caption that is an unsure term and nothing else. */
    private static boolean isWhole(NameMatch match, List<String> words) {
        return !match.isInitials() && match.length() == String.join("", words).length();
    }

    private static Strength strength(NameMatch match) {
        return match.strength() == Strength.STRONG ? Strength.MEDIUM : Strength.WEAK;
    }

    /** A label and what it says. */
    record Read(Text label, LabelMatch match) {

        /** For the evidence. */
        String describe() {
            return label.from() + " '" + match.text() + "'";
        }
    }
}
