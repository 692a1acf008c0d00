package io.github.privacyscan.inventory;

import io.github.privacyscan.knowledge.Concept;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * What something declared is.
 *
 * @param concept the concept
 * @param confidence how surely
 * @param protectedName whether its name says that it is hashed, encrypted or masked
 * @param sureName whether it has a name of several words that means nothing else
 * @param alone what kind of name it stands on alone, that counts more beside other personal data
 * @param evidence what decided, most important first
 */
record Judgement(
        Concept concept,
        Confidence confidence,
        boolean protectedName,
        boolean sureName,
        Alone alone,
        List<String> evidence) {

    Judgement {
        evidence = List.copyOf(evidence);
    }

    /** A kind of name that is worth little by itself. */
    enum Alone {
        /** A common word: {@code name}. */
        COMMON_WORD,
        /** Initials that are unsure: {@code xm}. */
        ABBREVIATION,
        /** Neither; nothing changes beside others. */
        NEITHER
    }

    /** The element that has been judged so. */
    DataElement element(DataElement.Kind kind, String owner, String name, Place place) {
        return new DataElement(kind, owner, name, concept, confidence, protectedName, evidence, place);
    }

    /** The same, only weak. */
    Judgement weakened(String because) {
        List<String> more = new ArrayList<>(evidence);
        more.add(because);
        return new Judgement(concept, Confidence.WEAK, protectedName, sureName, Alone.NEITHER, more);
    }

    /** The same, made surer by other personal data beside it. */
    Judgement besideOthers() {
        return surer("beside other personal data");
    }

    /** The same, made surer by what stands around it. */
    Judgement surer(String because) {
        List<String> more = new ArrayList<>(evidence);
        more.add(because);
        return new Judgement(concept, Confidence.MEDIUM, protectedName, sureName, Alone.NEITHER, more);
    }
}
