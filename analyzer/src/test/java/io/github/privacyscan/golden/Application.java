package io.github.privacyscan.golden;

import io.github.privacyscan.Analysis;
import io.github.privacyscan.AnalysisRequest;
import io.github.privacyscan.AnalysisResult;
import io.github.privacyscan.ConfigurationException;
import io.github.privacyscan.ProgressListener;
import io.github.privacyscan.Reports;
import io.github.privacyscan.findings.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An example application that lies beside the product, with the report of it that people accepted and the page on which they
 * wrote what they expect.
 *
 * @param name its folder
 * @param test the test that compares it; run with {@code -Dgolden.update=true} it accepts what differs
 * @param listsRules whether the accepted report lists all rules, also those that found nothing: one that does is enough
 */
record Application(String name, Class<?> test, boolean listsRules) {

    /** Surefire and IDEs start tests in the folder of the module. */
    Path root() {
        return Path.of("").toAbsolutePath().resolveSibling("test-projects").resolve("apps/" + name);
    }

    /** A scan with the defaults. */
    AnalysisResult analyse() throws ConfigurationException {
        return Analysis.run(AnalysisRequest.of(root()), ProgressListener.NONE);
    }

    /** What people expect. */
    ExpectedPage page() throws IOException {
        return ExpectedPage.read(Files.readString(root().resolve("EXPECTED.md")));
    }

    /** What differs from what people expect; empty when all agree. */
    List<String> surprises(List<Finding> findings) throws IOException {
        return page().differences(findings);
    }

    /** Lines that the page names and where nothing stands, or that the page names none. */
    List<String> emptyPlaces() throws IOException {
        List<ExpectedPage.Spot> spots = page().places();
        List<String> empty = new ArrayList<>();
        if (spots.isEmpty()) {
            empty.add("the page names no places");
        }
        for (ExpectedPage.Spot spot : spots) {
            List<String> lines = Files.readAllLines(root().resolve(spot.path()));
            if (lines.size() < spot.line() || lines.get(spot.line() - 1).isBlank()) {
                empty.add("nothing stands at " + spot);
            }
        }
        return empty;
    }

    /** How the report differs from the accepted one, and how to accept it; empty when it does not. */
    String difference(Reports reports) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        reports.writeSarif(bytes);
        String actual = Golden.of(bytes.toString(StandardCharsets.UTF_8), listsRules);
        Path accepted = root().resolve("expected.sarif");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(accepted, actual);
        }
        String before = Files.exists(accepted) ? Files.readString(accepted) : "";
        if (actual.equals(before)) {
            return "";
        }
        Path written = Path.of("target", "golden", name + ".sarif");
        Files.createDirectories(written.getParent());
        Files.writeString(written, actual);
        return "expected.sarif of " + name + " differs " + firstDifference(before, actual)
                + "\nThe new one is analyzer/"
                + written.toString().replace('\\', '/')
                + ". If it is right, accept it with\n    ./mvnw -pl analyzer test"
                + " -Dtest=" + test.getSimpleName() + " -Dgolden.update=true";
    }

    private static String firstDifference(String accepted, String actual) {
        List<String> old = accepted.lines().toList();
        List<String> now = actual.lines().toList();
        int line = 0;
        while (line < old.size() && line < now.size() && old.get(line).equals(now.get(line))) {
            line++;
        }
        return "from line " + (line + 1) + "\n    was: " + at(old, line) + "\n    is:  " + at(now, line);
    }

    private static String at(List<String> lines, int line) {
        return line < lines.size() ? lines.get(line).strip() : "(its end)";
    }
}
