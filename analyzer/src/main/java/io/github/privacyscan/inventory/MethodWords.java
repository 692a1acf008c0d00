package io.github.privacyscan.inventory;

import io.github.privacyscan.knowledge.Concept;
import io.github.privacyscan.knowledge.Concept.Tier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the names of a method and its class say of its parameters: the {@code token} of {@code resetPassword} is one of the
 * secrets of a person, and so is the one of a method of {@code JwtTokenUtil}, whatever a token is elsewhere.
 */
final class MethodWords {

    private final Judge judge;
    private final Map<String, Optional<Concept>> known = new HashMap<>();

    MethodWords(Judge judge) {
        this.judge = judge;
    }

    /** What a parameter of a method of a type of that nature is, if personal data. */
    Optional<Judgement> judge(Declared declared, OwnerNature owner, String method) {
        Optional<Judgement> judged = judge.judge(declared, owner);
        if (judged.isPresent()) {
            return judged.map(found -> weigh(found, declared.owner(), method));
        }
        return owner == OwnerNature.NEUTRAL
                ? judge.judge(declared, OwnerNature.PERSON)
                        .map(found -> weigh(found, declared.owner(), method))
                        .filter(found -> found.confidence() == Confidence.MEDIUM && isSecret(found))
                        .filter(found -> found.alone() == Judgement.Alone.NEITHER)
                : judged;
    }

    /** The judgement of a parameter with a common name, surer if the names around it are about the same kind of secret. */
    private Judgement weigh(Judgement judged, String type, String method) {
        boolean common = judged.alone() == Judgement.Alone.COMMON_WORD && judged.confidence() == Confidence.WEAK;
        if (!common || !isSecret(judged)) {
            return judged;
        }
        List<String> words = Tokens.of(method);
        Optional<String> word = words.stream()
                .filter(candidate -> sure(candidate)
                        .filter(about ->
                                about.category().equals(judged.concept().category()))
                        .isPresent())
                .findFirst();
        if (word.isPresent()) {
            return judged.surer("in a method about '" + word.get() + "'");
        }
        String simple = type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
        return pair(words, judged)
                .map(found -> judged.surer("in a method about '" + found + "'"))
                .or(() ->
                        pair(Tokens.of(simple), judged).map(found -> judged.surer("in a class about '" + found + "'")))
                .orElse(judged);
    }

    private static boolean isSecret(Judgement judged) {
        return judged.concept().tier() == Tier.T1;
    }

    /** Two words in a row that surely name the very concept: {@code jwt token}. */
    private Optional<String> pair(List<String> words, Judgement judged) {
        for (int i = 1; i < words.size(); i++) {
            String two = words.get(i - 1) + "_" + words.get(i);
            if (sure(two).filter(judged.concept()::equals).isPresent()) {
                return Optional.of(two.replace('_', ' '));
            }
        }
        return Optional.empty();
    }

    private Optional<Concept> sure(String words) {
        return known.computeIfAbsent(
                words,
                text -> judge.judgeText(text, OwnerNature.PERSON)
                        .filter(about -> about.confidence().compareTo(Confidence.STRONG) <= 0)
                        .map(Judgement::concept));
    }
}
