package io.github.privacyscan.knowledge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
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
 * @param declarations declarations of the sources at which values enter or leave
 * @param kinds kinds that users declared, by name
 * @param directory recipients, hosts, regions and settings
 */
public record Knowledge(
        Map<String, Concept> concepts,
        Matching matching,
        List<CallModel> calls,
        List<AnnotationModel> annotations,
        Map<String, TypeStub> stubs,
        List<DeclarationModel> declarations,
        Map<String, OwnKind> kinds,
        Directory directory) {

    /** Nothing is known. */
    public static final Knowledge EMPTY =
            new Knowledge(Map.of(), new Matching(Map.of(), List.of()), List.of(), List.of(), Map.of());

    public Knowledge {
        concepts = Collections.unmodifiableMap(new LinkedHashMap<>(concepts));
        calls = List.copyOf(calls);
        annotations = List.copyOf(annotations);
        stubs = Collections.unmodifiableMap(new LinkedHashMap<>(stubs));
        declarations = List.copyOf(declarations);
        kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
    }

    /** Knowledge without words of a user's own. */
    public Knowledge(
            Map<String, Concept> concepts,
            Matching matching,
            List<CallModel> calls,
            List<AnnotationModel> annotations,
            Map<String, TypeStub> stubs) {
        this(concepts, matching, calls, annotations, stubs, List.of(), Map.of(), Directory.EMPTY);
    }

    /** Knowledge of nothing but recipients, hosts, regions and settings. */
    static Knowledge of(Directory directory) {
        return new Knowledge(Map.of(), EMPTY.matching, List.of(), List.of(), Map.of(), List.of(), Map.of(), directory);
    }

    /** Known hosts; see {@link Directory#host} for the one of an address. */
    public List<Host> hosts() {
        return directory.hosts();
    }

    /** Regions of cloud providers; see {@link Directory#regions(String)} for those of a name. */
    public List<Region> regions() {
        return directory.regions();
    }

    /** Known recipients by name. */
    public Map<String, Recipient> recipients() {
        return directory.recipients();
    }

    /** Settings with risky values; see {@link Directory#configKeys(String)} for those of a name. */
    public List<ConfigKey> configKeys() {
        return directory.configKeys();
    }

    /** The concept of that id. */
    public Optional<Concept> concept(String id) {
        return Optional.ofNullable(concepts.get(id));
    }

    /** Both together; where two entries cannot both hold (a concept of the same id), the other's holds. */
    public Knowledge with(Knowledge other) {
        return merge(List.of(this, other));
    }

    /** All parts together, later ones before earlier ones where both cannot hold. */
    static Knowledge merge(List<Knowledge> parts) {
        Map<String, Concept> concepts = new LinkedHashMap<>();
        Matching matching = EMPTY.matching();
        List<CallModel> calls = new ArrayList<>();
        List<AnnotationModel> annotations = new ArrayList<>();
        Map<String, TypeStub> stubs = new LinkedHashMap<>();
        List<DeclarationModel> declarations = new ArrayList<>();
        Map<String, OwnKind> kinds = new LinkedHashMap<>();
        Directory directory = Directory.EMPTY;
        for (Knowledge part : parts) {
            part.concepts.forEach((id, concept) ->
                    concepts.merge(id, concept, (old, other) -> other.isExtension() ? old.with(other) : other));
            matching = matching.with(part.matching);
            calls.addAll(part.calls);
            annotations.addAll(part.annotations);
            part.stubs.values().forEach(stub -> stubs.merge(stub.name(), stub, TypeStub::with));
            declarations.addAll(part.declarations);
            kinds.putAll(part.kinds);
            directory = directory.with(part.directory);
        }
        return new Knowledge(concepts, matching, calls, annotations, stubs, declarations, kinds, directory);
    }
}
