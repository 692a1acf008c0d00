package io.github.privacyscan.rules.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.privacyscan.Analysis;
import io.github.privacyscan.AnalysisRequest;
import io.github.privacyscan.AnalysisResult;
import io.github.privacyscan.ProgressListener;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.rules.catalog.RulePages.Example;
import io.github.privacyscan.rules.catalog.RulePages.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The examples on the rules' pages are what the rules find: every block is scanned by itself, with its rule alone. */
final class RuleExamplesTest {

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> examples() {
        return Rules.all().stream()
                .flatMap(rule -> RulePages.examples(rule).stream())
                .map(example -> DynamicTest.dynamicTest(example.toString(), () -> check(example)));
    }

    private void check(Example example) throws Exception {
        Path root = Files.createDirectories(folder.resolve(example.toString()));
        for (File file : example.files()) {
            Path path = root.resolve(file.name());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.isJava() ? file.text() : ExpectedFindings.withoutMarks(file.text()));
        }
        List<Path> knowledge = List.of();
        if (RulePages.knowledge(example.rule()).isPresent()) {
            knowledge = List.of(Files.createDirectories(folder.resolve("knowledge " + example)));
            Files.writeString(
                    knowledge.get(0).resolve("page.yaml"),
                    RulePages.knowledge(example.rule()).get());
        }
        AnalysisResult result = Analysis.run(request(root, example, knowledge), ProgressListener.NONE);
        assertEquals(List.of(), result.problems(), "problems");
        for (File file : example.files()) {
            List<Finding> findings = result.findings().stream()
                    .filter(finding -> finding.place().path().equals(file.name()))
                    .toList();
            assertEquals(
                    "",
                    String.join("\n", ExpectedFindings.differences(file.text(), findings)),
                    example + ", " + file.name());
        }
    }

    private static AnalysisRequest request(Path root, Example example, List<Path> knowledge) {
        return new AnalysisRequest(
                root,
                List.of(root),
                List.of(),
                List.of(),
                List.of(),
                false,
                List.of(),
                knowledge,
                Optional.empty(),
                Set.of(example.rule().info().id()),
                Set.of(),
                Optional.empty(),
                1);
    }
}
