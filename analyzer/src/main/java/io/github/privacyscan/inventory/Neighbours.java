package io.github.privacyscan.inventory;

import io.github.privacyscan.inventory.Judgement.Alone;
import io.github.privacyscan.knowledge.Concept;
import io.github.privacyscan.knowledge.Concept.Tier;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What things that stand together (fields of a type, keys of a map) tell about each other. */
final class Neighbours {

    /** So many different kinds of data about people make what holds them a person's. */
    private static final int MANY = 2;

    private Neighbours() {}

    /** Whether they are surely about people: then what holds them is a person's. */
    static boolean areAPersons(Collection<Judgement> judged) {
        return telling(judged) >= MANY;
    }

    /** Abbreviations count beside two others; a common word counts on a person beside two sure ones. */
    static <T> Map<T, Judgement> weigh(Map<T, Judgement> judged, OwnerNature nature) {
        long sure = telling(judged.values());
        long technical = sure(judged.values())
                .filter(concept -> concept.tier() != Tier.NONE)
                .count();
        Map<T, Judgement> weighed = new LinkedHashMap<>();
        judged.forEach((one, judgement) -> {
            boolean abbreviation = judgement.alone() == Alone.ABBREVIATION && judged.size() > MANY;
            long beside = isTechnical(judgement.concept()) ? technical : sure;
            boolean word = judgement.alone() == Alone.COMMON_WORD && nature == OwnerNature.PERSON && beside >= MANY;
            weighed.put(one, abbreviation || word ? judgement.besideOthers() : judgement);
        });
        return weighed;
    }

    /** How many different kinds of data about people are surely there. */
    private static long telling(Collection<Judgement> judged) {
        return sure(judged)
                .filter(concept -> concept.tier() != Tier.NONE && concept.tier() != Tier.T3)
                .count();
    }

    private static Stream<Concept> sure(Collection<Judgement> judged) {
        return judged.stream()
                .filter(judgement -> judgement.confidence().compareTo(Confidence.STRONG) <= 0)
                .map(Judgement::concept)
                .distinct();
    }

    /** Tokens and identifiers: technical data beside them tell as much as the other kinds. */
    private static boolean isTechnical(Concept concept) {
        return concept.tier() == Tier.T1 || concept.tier() == Tier.T3;
    }
}
