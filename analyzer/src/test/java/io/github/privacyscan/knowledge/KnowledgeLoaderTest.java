package io.github.privacyscan.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.privacyscan.program.TypeRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KnowledgeLoaderTest {

    @TempDir
    private Path folder;

    @Test
    void loadsTheBuiltInKnowledge() throws KnowledgeException {
        Knowledge knowledge = KnowledgeLoader.load(List.of());
        assertTrue(kinds(knowledge.calls()).contains("log"));
        assertEquals(
                TypeRef.named("org.slf4j.Logger"),
                knowledge.stubs().get("org.slf4j.LoggerFactory").returns().get("getLogger"));
    }

    @Test
    void addsTheUsersFolders() throws KnowledgeException, IOException {
        write("below/ours.yml", """
                library: Ours
                sinks:
                  - {type: hk.ours.Tracker, methods: [send], kind: analytics, arguments: 1, recipient: Ours}
                """);
        Knowledge knowledge = KnowledgeLoader.load(List.of(folder));
        CallModel.Sink sink =
                (CallModel.Sink) knowledge.calls().get(knowledge.calls().size() - 1);
        assertEquals("hk.ours.Tracker", sink.method().type());
        assertEquals(List.of(PathText.parse("argument 1")), sink.arguments());
        assertEquals(CallModel.Rendering.JSON, sink.rendering());
        assertEquals(folder.resolve("below/ours.yml") + ":3", sink.origin());
    }

    @Test
    void readsATwinUnderBothNames() throws KnowledgeException, IOException {
        write("a.yaml", """
                library: A
                twins: {new.: old.}
                types:
                  - {name: new.Session, extends: ["new.Base<T>"], returns: {find: "java.util.Optional<new.Row[]>"}}
                builders:
                  - {type: new.Session, methods: [with], finish: [done]}
                """);
        Knowledge knowledge = KnowledgeLoader.load(List.of(folder));
        TypeStub old = knowledge.stubs().get("old.Session");
        assertEquals(List.of(TypeText.parse("old.Base<T>")), old.supertypes());
        assertEquals(
                TypeText.parse("java.util.Optional<old.Row[]>"), old.returns().get("find"));
        assertEquals(TypeRef.named("this"), old.returns().get("with"));
        assertEquals(
                List.of("new.Session", "old.Session"),
                knowledge.calls().stream()
                        .filter(model -> model.method().acceptsName("done"))
                        .map(model -> model.method().type())
                        .toList());
    }

    @Test
    void ownKindsAreConceptsOfTheirOwn() throws KnowledgeException, IOException {
        write("a.yaml", """
                library: A
                kinds:
                  secret: {means: trade secret}
                sources:
                  - {type: a.Vault, methods: [open], annotations: [a.Secret], kind: secret}
                  - {type: a.Vault, fields: [key], kind: secret}
                """);
        Knowledge knowledge = KnowledgeLoader.load(List.of(folder));
        CallModel.Source source =
                (CallModel.Source) knowledge.calls().get(knowledge.calls().size() - 1);
        assertEquals(List.of("a.Secret"), source.method().annotations());
        assertEquals(java.util.Optional.of("secret"), source.concept());
        assertEquals("trade secret", knowledge.concept("secret").orElseThrow().titleEn());
        assertEquals(
                DeclarationModel.Part.FIELD, knowledge.declarations().get(0).part());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            library: A\\nsinks: [{type: a.B, methods: [c], kind: lag}] | a.yaml:2: 'lag' is not a known sink kind; did you mean 'log'?
            library: A\\nsink: [] | a.yaml:2: unknown key 'sink'; did you mean 'sinks'?
            library: A\\nsinks: [{type: a.B, method: [c], kind: log}] | a.yaml:2: unknown key 'method'; did you mean 'methods'?
            library: A\\nsinks: [{type: a.B, methods: [c d], kind: log}] | a.yaml:2: 'c d' is not the name of a method
            library: A\\nsinks: [{type: a b, methods: [c], kind: log}] | a.yaml:2: 'a b' is not the binary name of a type
            library: A\\nsinks: [{type: a.B, methods: [c, c], kind: log}] | a.yaml:2: there are two equal entries for a.B#c
            library: A\\npasses: [{type: a.B, methods: [c], flows: [argument 0]}] | a.yaml:2: 'argument 0' is not of the form 'argument 0 -> result'
            library: A\\npasses: [{type: a.B, methods: [c], flows: [arg 0 -> result]}] | a.yaml:2: 'arg 0' is not a value such as 'argument 0', 'receiver.element' or 'argument 1.parameter 0'
            library: A\\nannotations: [{name: a.B, role: handlr}] | a.yaml:2: 'handlr' is not a known annotation role; did you mean 'handler'?
            library: A\\ntypes: [{name: a.B, returns: {c: 'List<'}}] | a.yaml:2: 'List<' is not a type
            library: A\\nkinds: {own: {means: ours}}\\nsinks: [{type: a.B, methods: [c], kind: owm}] | a.yaml:3: 'owm' is not a known sink kind; did you mean 'own'?
            library: A\\nsources: [{type: a.B, methods: [c], kind: own}] | a.yaml:2: 'own' is not a known source kind
            library: A\\nkinds: {log: {means: ours}} | a.yaml:2: 'log' is a built-in kind; choose another name
            library: A\\nkinds: {hkid: {means: ours}} | a.yaml:2: 'hkid' is a built-in concept; choose another name
            library: A\\nkinds: {own: {means: ours, takes: [emial]}} | a.yaml:2: 'emial' is neither an own kind nor a concept
            library: A\\nkinds: {own: {}} | a.yaml:2: 'means' is missing
            library: A\\nsources: [{type: a.B, methods: [c], kind: request, concept: emial}] | a.yaml:2: 'emial' is neither an own kind nor a concept
            library: A\\nsources: [{type: a.B, fields: [c], kind: request}] | a.yaml:2: 'request' is neither an own kind nor a concept
            library: A\\nsources: [{type: a.B, methods: [c], returned: true, kind: request}] | a.yaml:2: 'returned' is for sinks
            library: A\\nsinks: [{type: a.B, methods: [c], given: 0, kind: log}] | a.yaml:2: 'given' is for sources
            library: A\\nsinks: [{type: a.B, fields: [c], arguments: 0, kind: log}] | a.yaml:2: unknown key 'arguments'
            libary: A | a.yaml:1: one of the keys
            """)
    void reportsMistakesWithFileAndLine(String content, String message) throws IOException {
        write("a.yaml", content.replace("\\n", "\n"));
        String actual = assertThrows(KnowledgeException.class, () -> KnowledgeLoader.load(List.of(folder)))
                .getMessage();
        assertTrue(actual.startsWith(folder.resolve(message.strip()).toString()), actual);
    }

    @Test
    void reportsAMissingFolder() {
        Path missing = folder.resolve("missing");
        assertEquals(
                missing + ": this knowledge folder does not exist",
                assertThrows(KnowledgeException.class, () -> KnowledgeLoader.load(List.of(missing)))
                        .getMessage());
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static List<String> kinds(List<CallModel> models) {
        return models.stream()
                .filter(CallModel.Sink.class::isInstance)
                .map(model -> ((CallModel.Sink) model).kind())
                .toList();
    }
}
