package io.github.privacyscan.inventory;

import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.knowledge.KnowledgeException;
import io.github.privacyscan.knowledge.KnowledgeLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The built-in knowledge, and lists that tests compare it with. */
final class BuiltInConcepts {

    private BuiltInConcepts() {}

    static Knowledge load() {
        try {
            return KnowledgeLoader.load(List.of());
        } catch (KnowledgeException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rows of a list beside the tests: cells separated by tabs. */
    static Stream<String[]> rows(String name) {
        try (var in = BuiltInConcepts.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
