package io.github.privacyscan.inventory;

import io.github.privacyscan.knowledge.Concept;
import java.util.List;

/**
 * What a label says about the data it stands beside.
 *
 * @param verdict whether it names a concept
 * @param concepts the concepts it may name, most likely first; empty unless it names one
 * @param strength how surely it names the first
 * @param text the part of the label that counts
 */
record LabelMatch(Verdict verdict, List<Concept> concepts, Concept.Strength strength, String text) {

    LabelMatch {
        concepts = List.copyOf(concepts);
    }

    /** Whether a label names a concept. */
    enum Verdict {
        /** It does. */
        NAMES,
        /** It says that the data is a count or the answer to a yes/no question. */
        DENIES,
        /** A word for a thing stands before the term: it may be the data of a thing. */
        DOUBTS,
        /** It says nothing. */
        SILENT
    }

    static LabelMatch denies(String text) {
        return new LabelMatch(Verdict.DENIES, List.of(), Concept.Strength.WEAK, text);
    }

    static LabelMatch doubts(String text) {
        return new LabelMatch(Verdict.DOUBTS, List.of(), Concept.Strength.WEAK, text);
    }

    static LabelMatch silent(String text) {
        return new LabelMatch(Verdict.SILENT, List.of(), Concept.Strength.WEAK, text);
    }
}
