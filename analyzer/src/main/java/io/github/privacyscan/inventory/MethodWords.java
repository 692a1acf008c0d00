package io.github.privacyscan.inventory;

import io.github.privacyscan.knowledge.Concept.Tier;
import java.util.Optional;

/**
 * What the name of a method says of its parameters: the {@code token} of {@code resetPassword} is one of the secrets of a
 * person, whatever a token is elsewhere.
 */
final class MethodWords {

    private final Judge judge;

    MethodWords(Judge judge) {
        this.judge = judge;
    }

    /** The judgement of a parameter with a common name, surer if a word of its method's name is of the same family. */
    Judgement weigh(Judgement judged, String method) {
        boolean common = judged.alone() == Judgement.Alone.COMMON_WORD
                && judged.confidence() == Confidence.WEAK
                && judged.concept().tier() == Tier.T1;
        Optional<String> word = common
                ? Tokens.of(method).stream()
                        .filter(candidate -> isSureAndOfFamily(candidate, judged))
                        .findFirst()
                : Optional.empty();
        return word.map(found -> judged.surer("in a method about '" + found + "'"))
                .orElse(judged);
    }

    private boolean isSureAndOfFamily(String word, Judgement judged) {
        return judge.judgeText(word, OwnerNature.PERSON)
                .filter(about -> about.confidence().compareTo(Confidence.STRONG) <= 0)
                .filter(about ->
                        about.concept().category().equals(judged.concept().category()))
                .isPresent();
    }
}
