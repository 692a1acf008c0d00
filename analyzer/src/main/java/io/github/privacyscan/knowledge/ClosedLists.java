package io.github.privacyscan.knowledge;

import io.github.privacyscan.knowledge.CallModel.Rendering;
import io.github.privacyscan.knowledge.yaml.YamlNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words that library files may use, each with what it implies.
 *
 * @param sinks sink kinds, with how an object comes out there unless a model says otherwise
 * @param sources source kinds
 * @param sanitizers sanitizer kinds, with whether they end a flow
 * @param guards guard kinds
 * @param roles roles of annotations
 */
record ClosedLists(
        Map<String, Rendering> sinks,
        Set<String> sources,
        Map<String, Boolean> sanitizers,
        Set<String> guards,
        Set<String> roles) {

    /** The words for {@link Rendering} in the files. */
    static final List<String> RENDERINGS = List.of("text", "json", "fields", "value");

    ClosedLists {
        sinks = Collections.unmodifiableMap(sinks);
        sanitizers = Collections.unmodifiableMap(sanitizers);
    }

    /** Reads the five built-in lists. */
    static ClosedLists load() throws KnowledgeException {
        Map<String, Rendering> sinks = new LinkedHashMap<>();
        words("sink-kinds.yaml").forEach((kind, facts) -> sinks.put(kind, rendering(facts.get("render"))));
        Map<String, Boolean> sanitizers = new LinkedHashMap<>();
        words("sanitizer-kinds.yaml").forEach((kind, facts) -> sanitizers.put(kind, facts.flag("clears")));
        return new ClosedLists(
                sinks,
                words("source-kinds.yaml").keySet(),
                sanitizers,
                words("guard-kinds.yaml").keySet(),
                words("annotation-roles.yaml").keySet());
    }

    /** The same words and the own ones of a file. */
    ClosedLists with(Map<String, OwnKind> own) {
        Map<String, Rendering> moreSinks = new LinkedHashMap<>(sinks);
        own.forEach((name, kind) -> moreSinks.put(name, kind.rendering()));
        Set<String> moreSources = new LinkedHashSet<>(sources);
        moreSources.addAll(own.keySet());
        return new ClosedLists(moreSinks, moreSources, sanitizers, guards, roles);
    }

    /** One of {@link #RENDERINGS}. */
    static Rendering rendering(YamlNode word) {
        return Rendering.valueOf(word.choice(RENDERINGS, "rendering").toUpperCase(Locale.ROOT));
    }

    private static Map<String, YamlNode> words(String resource) throws KnowledgeException {
        return KnowledgeFile.builtIn(resource).entries();
    }
}
