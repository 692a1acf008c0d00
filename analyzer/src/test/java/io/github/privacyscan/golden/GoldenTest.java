package io.github.privacyscan.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.privacyscan.Reports;
import io.github.privacyscan.report.Language;
import io.github.privacyscan.report.sarif.SarifIntegrity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The social shop, from its sources to SARIF: against the accepted report, and against what people expect of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GoldenTest {

    /** Tests do not know the command that started them; this one accepts the difference. */
    private static final String ACCEPT = "./mvnw -pl analyzer test -Dtest=GoldenTest -Dgolden.update=true";

    private static final Path ACCEPTED = SocialShop.ROOT.resolve("expected.sarif");
    private static final Path ACTUAL = Path.of("target", "golden", "social-shop.sarif");

    private static final Path README = Path.of("").toAbsolutePath().resolveSibling("README.md");

    /** A finding's line and the line below it, which is indented more. */
    private static final Pattern FINDING = Pattern.compile("^ {6}'|\\.java:\\d+  ");

    private static final Pattern TOTAL = Pattern.compile("^\\d+ findings |^Not seen: ");

    private Reports reports;

    @BeforeAll
    void scan() throws Exception {
        reports = SocialShop.scan();
    }

    @Test
    void theReportIsTheAcceptedOne() throws IOException {
        String actual = Golden.of(sarif(reports));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(ACCEPTED, actual);
        }
        String accepted = Files.exists(ACCEPTED) ? Files.readString(ACCEPTED) : "";
        if (!actual.equals(accepted)) {
            Files.createDirectories(ACTUAL.getParent());
            Files.writeString(ACTUAL, actual);
            fail(ACCEPTED.getFileName() + " of the social shop differs " + firstDifference(accepted, actual)
                    + "\nThe new one is analyzer/" + ACTUAL.toString().replace('\\', '/')
                    + ". If it is right, accept it with\n    " + ACCEPT);
        }
    }

    @Test
    void theWholeReportIsValidAndSound(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("social-shop.sarif");
        reports.writeSarif(file);
        SarifIntegrity.check(file, SocialShop.ROOT);
    }

    @Test
    void findingsAreThoseThatPeopleExpect() throws IOException {
        assertEquals(
                List.of(),
                ExpectedPage.read(Files.readString(SocialShop.ROOT.resolve("EXPECTED.md")))
                        .differences(reports.input().findings()));
    }

    @Test
    void theExpectedPageNamesLinesThatExist() throws IOException {
        ExpectedPage page = ExpectedPage.read(Files.readString(SocialShop.ROOT.resolve("EXPECTED.md")));
        assertFalse(page.places().isEmpty());
        for (ExpectedPage.Spot spot : page.places()) {
            List<String> lines = Files.readAllLines(SocialShop.ROOT.resolve(spot.path()));
            assertFalse(lines.get(spot.line() - 1).isBlank(), "nothing stands at " + spot);
        }
    }

    @Test
    void theReadmeShowsWhatAScanPrints() throws IOException {
        List<String> printed = reports.summary(Language.EN, Integer.MAX_VALUE);
        List<String> shown = Files.readAllLines(README).stream()
                .map(line -> line.replace("[INFO] ", ""))
                .filter(line ->
                        FINDING.matcher(line).find() || TOTAL.matcher(line).find())
                .toList();
        assertFalse(shown.isEmpty());
        assertEquals(
                List.of(),
                shown.stream().filter(line -> !printed.contains(line)).toList(),
                "lines of README.md that a scan of the social shop does not print; its total is "
                        + printed.get(printed.size() - 1));
    }

    private static String sarif(Reports reports) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        reports.writeSarif(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
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
