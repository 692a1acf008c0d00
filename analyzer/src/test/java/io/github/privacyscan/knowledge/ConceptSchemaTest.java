package io.github.privacyscan.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.privacyscan.knowledge.yaml.YamlDocument;
import io.github.privacyscan.knowledge.yaml.YamlNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema is for editors; it must accept what the loader accepts and refuse what it refuses. */
final class ConceptSchemaTest {

    private static final String SCHEMA = "schema/concepts.schema.json";

    static List<String> concepts() throws KnowledgeException {
        return KnowledgeLoader.builtInFiles().stream()
                .filter(file -> file.startsWith("concepts/"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("concepts")
    void acceptsTheBuiltInFiles(String file) throws KnowledgeException {
        assertEquals(List.of(), Schemas.problems(SCHEMA, KnowledgeFile.builtIn(file)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{concepts: []}",
                "{category: a, concepts: [{id: a, tier: T1, english: {strong: x}}]}",
                "{category: a, concepts: [{id: a, title: A, tier: T9, english: {strong: x}}]}",
                "{category: a, concepts: [{id: a, title: A, tier: T1, english: {stong: x}}]}",
                "{category: a, concepts: [{id: a, title: A, tier: T1, evidence: all, english: {strong: x}}]}",
                "{category: a, concepts: [{id: a, title: A, tier: T1, english: {strong: x}, beside: [{names: y}]}]}",
                "{category: a, concepts: [{extend: email, title: A}]}"
            })
    void refusesWhatTheLoaderRefuses(String content) throws KnowledgeException {
        assertFalse(
                Schemas.problems(SCHEMA, YamlDocument.parse("a.yaml", content)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{category: a, concepts: [{id: a, title: A, tier: S, english: {strong: [x, y z]}, not: xCount}]}",
                "{category: a, concepts: [{id: a, title: A, tier: T1, annotations: B, beside: [{names: y, with: z, on-people: true}]}]}",
                "{category: a, concepts: [{extend: email, traditional: {weak: 郵}, not-labels: 郵件大小}]}"
            })
    void acceptsWhatTheLoaderAccepts(String content) throws KnowledgeException {
        YamlNode file = YamlDocument.parse("a.yaml", content);
        assertEquals(1, ConceptLoader.concepts(file, Set.of("email")).size());
        assertEquals(List.of(), Schemas.problems(SCHEMA, file));
    }
}
