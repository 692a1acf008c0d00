package io.github.privacyscan.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.privacyscan.knowledge.yaml.YamlDocument;
import io.github.privacyscan.knowledge.yaml.YamlNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema is for editors; it must accept what the loader accepts and know the same words. */
final class LibrarySchemaTest {

    private static final String SCHEMA = "schema/library.schema.json";

    static List<String> libraries() throws KnowledgeException {
        return KnowledgeLoader.builtInFiles().stream()
                .filter(file -> file.startsWith("libraries/"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void acceptsTheBuiltInFiles(String file) throws KnowledgeException {
        assertEquals(List.of(), problems(KnowledgeFile.builtIn(file)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sinks: []",
                "{library: A, sinks: [{type: a.B, methods: c, kind: lag}]}",
                "{library: A, sinks: [{type: a.B, kind: log}]}",
                "{library: A, sinks: [{type: a.B, methods: [c], kind: log, argument: 0}]}",
                "{library: A, sinks: [{type: a.B, methods: [c], kind: log, arguments: first}]}",
                "{library: A, passes: [{type: a.B, methods: [c], flows: argument 0}]}",
                "{library: A, annotations: [{name: a.B, role: handlr}]}",
                "{library: A, types: [{name: a b}]}"
            })
    void refusesWhatTheLoaderRefuses(String content) throws KnowledgeException {
        assertFalse(problems(YamlDocument.parse("a.yaml", content)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{library: A, kinds: {own: {means: ours}}, sinks: [{type: a.B, methods: c, kind: own}]}",
                "{library: A, sinks: [{type: a.B, methods: c, annotations: D, returned: true, kind: log}]}",
                "{library: A, kinds: {own: {means: ours, takes: [personal]}}, sources: [{type: a.B, fields: x*, kind: own}]}",
                "{library: A, sources: [{type: a.B, methods: '*', given: [0, token*], kind: request, concept: email}]}"
            })
    void acceptsWhatTheLoaderAccepts(String content) throws KnowledgeException {
        YamlNode file = YamlDocument.parse("a.yaml", content);
        LibraryFile.read(file, ClosedLists.load());
        assertEquals(List.of(), problems(file));
    }

    @Test
    void knowsTheWordsOfTheClosedLists() throws KnowledgeException {
        ClosedLists words = ClosedLists.load();
        JsonNode definitions = JsonMapper.builder()
                .build()
                .readTree(KnowledgeFile.text(SCHEMA))
                .get("definitions");
        assertEquals(words.sinks().keySet(), words(definitions, "sinkKind"));
        assertEquals(words.sanitizers().keySet(), words(definitions, "sanitizerKind"));
        assertEquals(words.guards(), words(definitions, "guardKind"));
        assertEquals(words.roles(), words(definitions, "role"));
    }

    private static Set<String> words(JsonNode definitions, String name) {
        return definitions
                .get(name)
                .get("enum")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> problems(YamlNode file) throws KnowledgeException {
        return Schemas.problems(SCHEMA, file);
    }
}
