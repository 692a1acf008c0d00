package io.github.privacyscan.knowledge.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.privacyscan.knowledge.KnowledgeLoader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the library files say must have been found in the jars; see {@code bench/models.sh}. */
final class ProofsTest {

    private static final String FOLDER = "libraries/";

    static List<String> libraries() throws IOException {
        return text("index.txt")
                .lines()
                .filter(file -> file.startsWith(FOLDER))
                .map(file -> file.substring(FOLDER.length(), file.length() - ".yaml".length()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void everyModelIsProved(String name) throws IOException {
        Library library = Library.read(name, FOLDER + name + ".yaml", text(FOLDER + name + ".yaml"));
        Map<Proof, Integer> proofs = Proof.read(optionalText("proved/" + name + ".txt"));
        assertEquals("", String.join("\n", Comparison.problems(library, proofs)));
    }

    @Test
    void noProofIsLeftOfALibraryThatIsGone() throws IOException {
        TreeSet<String> proved = new TreeSet<>();
        try (InputStream listed = ProofsTest.class.getResourceAsStream("/io/github/privacyscan/knowledge/proved")) {
            assertTrue(listed != null);
            new String(listed.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(file -> proved.add(file.replace(".txt", "")));
        }
        libraries().forEach(proved::remove);
        assertEquals(new TreeSet<String>(), proved);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            {type: a.B, methods: [m], kind: log}                                    ; ''
            {type: a.B, methods: [n], kind: log}                                    ; x.yaml:3: a.B#n is not proved
            {type: a.C, methods: [m], kind: log}                                    ; x.yaml:3: a.C#m is not proved
            {type: a.B, methods: [n], kind: log, unproved: not published}           ; ''
            {type: a.B, methods: [m], parameters: 2, kind: log}                     ; ''
            {type: a.B, methods: [m], parameters: 3, kind: log}                     ; x.yaml:3: a.B#m has no overload of 3
            {type: a.B, methods: [m], arguments: [1], kind: log}                    ; ''
            {type: a.B, methods: [m], arguments: [0, argument 2.element], kind: log}; x.yaml:3: a.B#m has no argument 2
            {type: a.B, methods: [v], arguments: [7], kind: log}                    ; ''
            """)
    void tellsWhatIsWrongAndWhere(String entry, String expected) {
        String rest = "{type: a.B, methods: [m, v], kind: log}";
        Library library = Library.read("x", "x.yaml", "library: X\nsinks:\n  - " + entry + "\n  - " + rest + "\n");
        Map<Proof, Integer> proofs = Proof.read("== g:a:1\na.B#m | 1,2\na.B#v | 1+ void\n");
        String found = String.join("\n", Comparison.problems(library, proofs));
        assertTrue(expected.isEmpty() ? found.isEmpty() : found.startsWith(expected), found);
    }

    @Test
    void aMethodThatReturnsNothingIsNoBuilder() {
        Library library = Library.read("x", "x.yaml", "library: X\nbuilders:\n  - {type: a.B, methods: [v]}\n");
        Map<Proof, Integer> proofs = Proof.read("== g:a:1\na.B#v | 1+ void\n");
        assertEquals(
                List.of("x.yaml:3: a.B#v returns nothing, but the entry speaks of its result"),
                Comparison.problems(library, proofs));
    }

    @Test
    void aProofThatNoModelNeedsAnyMoreIsReported() {
        Library library = Library.read("x", "x.yaml", "library: X\nsinks:\n  - {type: a.B, methods: [m], kind: log}\n");
        Map<Proof, Integer> proofs = Proof.read("== g:a:1\na.B#m | 1\na.B#n | 1\n");
        assertEquals(
                List.of("proved/x.txt:3: no model says a.B#n any more; run bench/models.sh x"),
                Comparison.problems(library, proofs));
    }

    @Test
    void eitherNameOfALibraryThatMovedMayBeTheProvedOne() {
        Library library = Library.read(
                "x", "x.yaml", "library: X\ntwins: {n.: o.}\nsinks:\n  - {type: n.B, methods: [m], kind: log}\n");
        assertEquals(List.of(), Comparison.problems(library, Proof.read("== g:a:1\no.B#m | 1\n")));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        List<Proof> proofs = List.of(
                new Proof("a.B#m", new Shape(List.of(1, 2), 2, true), "g:a:1"),
                new Proof("@a.C#value", Shape.NONE, "JDK"));
        assertEquals(
                List.of(proofs.get(1), proofs.get(0)),
                new ArrayList<>(Proof.read(Proof.write(proofs)).keySet()));
    }

    private static String text(String resource) throws IOException {
        return find(resource).orElseThrow();
    }

    private static String optionalText(String resource) throws IOException {
        return find(resource).orElse("");
    }

    private static Optional<String> find(String resource) throws IOException {
        try (InputStream stream = KnowledgeLoader.class.getResourceAsStream(resource)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
