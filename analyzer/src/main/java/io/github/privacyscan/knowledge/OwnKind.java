package io.github.privacyscan.knowledge;

import io.github.privacyscan.knowledge.CallModel.Rendering;
import io.github.privacyscan.knowledge.Concept.Tier;
import java.util.List;
import java.util.Optional;

/**
 * A kind of data, or of places where data leave, that a user's knowledge file declares under {@code kinds}.
 *
 * @param name the word that entries of the file use as their {@code kind}
 * @param means what it is, for messages: {@code the delivery partner}
 * @param rendering for a sink: how an object leaves
 * @param takes for a sink: which data are reported there, as names of own kinds, ids of concepts or {@value #PERSONAL} for
 *     all personal data; empty for all own kinds
 * @param origin where it is written
 */
public record OwnKind(String name, String means, Rendering rendering, List<String> takes, String origin) {

    /** Stands for all personal data. */
    public static final String PERSONAL = "personal";

    public OwnKind {
        takes = List.copyOf(takes);
    }

    /** The kind as a concept that data can be of; no name in a program means it. */
    public Concept concept() {
        return new Concept(name, means, means, "own", Tier.OWN, List.of(), List.of(), Optional.empty());
    }
}
