package io.github.privacyscan.inventory;

import io.github.privacyscan.knowledge.AnnotationModel;
import io.github.privacyscan.knowledge.Concept;
import io.github.privacyscan.knowledge.ConceptLoader;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.knowledge.Matching;
import io.github.privacyscan.knowledge.yaml.YamlDocument;
import io.github.privacyscan.knowledge.yaml.YamlNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The built-in concepts and word lists, without any library model. */
final class BuiltInConcepts {

    private static final Path FOLDER = folder();

    private BuiltInConcepts() {}

    static Knowledge with(List<AnnotationModel> annotations) {
        Map<String, Concept> concepts = new LinkedHashMap<>();
        files().forEach(file ->
                ConceptLoader.concepts(read(file)).forEach(concept -> concepts.put(concept.id(), concept)));
        Matching matching = ConceptLoader.matching(read(FOLDER.resolve("matching.yaml")));
        return new Knowledge(concepts, matching, List.of(), annotations, Map.of());
    }

    static List<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER.resolve("concepts"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a list beside the tests: cells separated by tabs. */
    static Stream<String[]> rows(String name) {
        try (var in = BuiltInConcepts.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static YamlNode read(Path file) {
        try {
            return YamlDocument.parse(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Path.of(Knowledge.class.getResource("matching.yaml").toURI()).getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
