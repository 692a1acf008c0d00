package io.github.privacyscan.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All knowledge of one run: built-in and the user's.
 *
 * @param concepts data concepts by id, in the order of the files
 * @param matching word lists
 * @param calls models of library methods
 * @param annotations models of annotations
 * @param stubs library types by binary name
 */
public record Knowledge(
        Map<String, Concept> concepts,
        Matching matching,
        List<CallModel> calls,
        List<AnnotationModel> annotations,
        Map<String, TypeStub> stubs) {

    public Knowledge {
        concepts = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(concepts));
        calls = List.copyOf(calls);
        annotations = List.copyOf(annotations);
        stubs = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(stubs));
    }

    /** The concept of that id. */
    public Optional<Concept> concept(String id) {
        return Optional.ofNullable(concepts.get(id));
    }
}
