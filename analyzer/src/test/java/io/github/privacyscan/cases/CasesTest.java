package io.github.privacyscan.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.privacyscan.Analysis;
import io.github.privacyscan.AnalysisRequest;
import io.github.privacyscan.AnalysisResult;
import io.github.privacyscan.ProgressListener;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.knowledge.yaml.YamlDocument;
import io.github.privacyscan.knowledge.yaml.YamlNode;
import io.github.privacyscan.rules.catalog.Rules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The rules see what went wrong in published cases where it went wrong, and are silent when it is repaired. */
final class CasesTest {

    private static final List<String> VERSIONS = List.of("vulnerable", "repaired");

    @TempDir
    private Path scratch;

    @TestFactory
    Stream<DynamicTest> cases() {
        return RealCase.all().stream().map(one -> DynamicTest.dynamicTest(one.toString(), () -> check(one)));
    }

    @Test
    void thePageNamesEveryCaseItsFolderAndItsRules() throws IOException {
        List<String> rows = Files.readAllLines(RealCase.ALL.resolve("README.md")).stream()
                .filter(line -> line.startsWith("| K"))
                .toList();
        assertEquals(21, rows.size(), "rows");
        for (int number = 1; number <= rows.size(); number++) {
            String id = "K" + number;
            String shown = RealCase.all().stream()
                    .filter(one -> one.id().equals(id))
                    .map(one -> " [" + one + "](" + one + ") | "
                            + (one.rules().isEmpty() ? "–" : String.join(", ", one.rules())) + " ")
                    .findFirst()
                    .orElse(" – | – ");
            String row = rows.get(number - 1);
            assertTrue(row.startsWith("| " + id + " | ") && row.contains("|" + shown + "|"), id + shown);
        }
    }

    @Test
    void theCasesThatRulesNameAreShown() throws IOException {
        Map<String, Set<String>> named = new TreeMap<>();
        RealCase.all().forEach(one -> named.put(one.id(), one.named()));
        List<String> missing = new ArrayList<>();
        try (InputStream file = Rules.class.getResourceAsStream("facts.yaml")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            for (YamlNode rule : YamlDocument.parse("facts.yaml", text).items()) {
                Stream.of(rule.findText("cases").orElse("").split(" ", -1))
                        .filter(id -> !id.isEmpty()
                                && !named.getOrDefault(id, Set.of()).contains(rule.text("id")))
                        .forEach(id -> missing.add(id + " does not name " + rule.text("id")));
            }
        }
        assertEquals(List.of(), missing);
    }

    private void check(RealCase one) throws Exception {
        Set<String> built = new TreeSet<>();
        Rules.all().forEach(rule -> built.add(rule.info().id()));
        assertTrue(built.containsAll(one.rules()), "rules that are not built belong under later: " + one.rules());
        Set<String> marked = new TreeSet<>();
        boolean isFound = false;
        List<String> differences = new ArrayList<>();
        for (String version : VERSIONS) {
            List<Finding> findings = scan(one, version, differences);
            for (Path file : one.files(version)) {
                differences.addAll(differences(one, version, file, findings));
                for (Mark mark : marks(file)) {
                    isFound |= mark.kind().equals("finding");
                    marked.add(mark.kind().equals("later") ? "" : mark.rule());
                }
            }
        }
        assertEquals("", String.join("\n", differences));
        marked.remove("");
        assertEquals(one.rules(), marked, "rules of the case, and rules that lines of it are marked with");
        assertTrue(isFound || one.rules().isEmpty(), "nothing is found, so that silence says nothing");
    }

    private List<Finding> scan(RealCase one, String version, List<String> differences) throws Exception {
        if (one.rules().isEmpty()) {
            return List.of();
        }
        AnalysisResult result = Analysis.run(request(unmarked(one, version), one.rules()), ProgressListener.NONE);
        result.problems().forEach(problem -> differences.add(version + ": " + problem));
        return result.findings();
    }

    /** A version without its marks. */
    private Path unmarked(RealCase one, String version) throws IOException {
        Path root = scratch.resolve(one + "/" + version);
        for (Path file : one.files(version)) {
            Path copy = root.resolve(one.path(version, file));
            Files.createDirectories(copy.getParent());
            Files.write(
                    copy, Files.readAllLines(file).stream().map(Mark::without).toList());
        }
        return root;
    }

    private static List<Mark> marks(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .flatMap(line -> Mark.of(line).stream())
                .toList();
    }

    private static List<String> differences(RealCase one, String version, Path file, List<Finding> all)
            throws IOException {
        String path = one.path(version, file);
        List<Finding> findings = all.stream()
                .filter(finding -> finding.place().path().equals(path))
                .toList();
        List<String> differences = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int line = 1; line <= lines.size(); line++) {
            String place = version + "/" + path + ":" + line + " ";
            List<Mark> marks = Mark.of(lines.get(line - 1));
            compare(marks, at(findings, line)).forEach(text -> differences.add(place + text));
            marks.stream()
                    .filter(mark -> !fits(one, version, mark))
                    .forEach(mark -> differences.add(place + "a wrong " + mark));
        }
        return differences;
    }

    private static List<Finding> at(List<Finding> findings, int line) {
        return findings.stream()
                .filter(finding -> finding.place().span().startLine() == line)
                .sorted(Comparator.comparing(finding -> finding.rule().id()))
                .toList();
    }

    /** What differs between the marks of a line and the findings there. */
    private static List<String> compare(List<Mark> marks, List<Finding> findings) {
        List<String> differences = new ArrayList<>();
        List<Finding> left = new ArrayList<>(findings);
        for (Mark mark : marks) {
            if (mark.kind().equals("finding") || mark.kind().equals("false alarm")) {
                Optional<Finding> found = left.stream()
                        .filter(finding -> finding.rule().id().equals(mark.rule()))
                        .filter(finding -> mark.kind().equals("false alarm")
                                || finding.message().en().contains(mark.text()))
                        .findFirst();
                found.ifPresentOrElse(left::remove, () -> differences.add("not found: " + mark));
            }
        }
        left.forEach(finding -> differences.add(
                "unexpected: " + finding.rule().id() + " " + finding.message().en()));
        return differences;
    }

    /** Whether a mark may stand where it stands. */
    private static boolean fits(RealCase one, String version, Mark mark) {
        Set<String> named = mark.kind().equals("later") ? one.later() : one.rules();
        return named.contains(mark.rule())
                && (version.equals("vulnerable") || mark.kind().equals("false alarm"));
    }

    private static AnalysisRequest request(Path root, Set<String> rules) {
        return new AnalysisRequest(
                root,
                List.of(root),
                List.of(),
                List.of(),
                List.of(),
                false,
                List.of(),
                List.of(),
                Optional.empty(),
                rules,
                Set.of(),
                Optional.empty(),
                1);
    }
}
