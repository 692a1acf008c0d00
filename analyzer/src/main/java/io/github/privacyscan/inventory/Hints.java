package io.github.privacyscan.inventory;

import io.github.privacyscan.knowledge.Concept;
import java.util.List;
import java.util.Optional;

/**
 * What stands beside a declaration besides its name.
 *
 * @param excluded whether it is declared not to be personal data
 * @param setting whether a setting of the program fills it
 * @param declared whether it is declared to be personal data
 * @param declaredConcept of which concept, if that is said
 * @param labels descriptions, most reliable first
 * @param otherNames its names in tables and messages
 * @param constraints concepts whose form its values are checked for
 */
record Hints(
        boolean excluded,
        boolean setting,
        boolean declared,
        Optional<Concept> declaredConcept,
        List<Text> labels,
        List<Text> otherNames,
        List<Constraint> constraints) {

    static final Hints NONE = new Hints(false, false, false, Optional.empty(), List.of(), List.of(), List.of());

    Hints {
        labels = List.copyOf(labels);
        otherNames = List.copyOf(otherNames);
        constraints = List.copyOf(constraints);
    }

    /**
     * A text and where it stands.
     *
     * @param from {@code comment}, {@code @Column}
     */
    record Text(String from, String text) {}

    /** A constraint annotation and the concept it means. */
    record Constraint(String annotation, Concept concept) {}
}
