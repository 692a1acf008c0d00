package io.github.privacyscan.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.privacyscan.Reports;
import io.github.privacyscan.report.Language;
import io.github.privacyscan.report.sarif.SarifIntegrity;
import java.io.IOException;
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

    private static final Application SHOP = new Application("social-shop", GoldenTest.class, true);

    private static final Path README = Path.of("").toAbsolutePath().resolveSibling("README.md");

    /** A finding's line and the line below it, which is indented more. */
    private static final Pattern FINDING = Pattern.compile("^ {6}'|\\.java:\\d+  ");

    private static final Pattern TOTAL = Pattern.compile("^\\d+ findings |^Not seen: ");

    private Reports reports;

    @BeforeAll
    void scan() throws Exception {
        reports = Reports.of(SHOP.analyse(), SHOP.root());
    }

    @Test
    void theReportIsTheAcceptedOne() throws IOException {
        assertEquals("", SHOP.difference(reports));
    }

    @Test
    void theWholeReportIsValidAndSound(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("social-shop.sarif");
        reports.writeSarif(file);
        SarifIntegrity.check(file, SHOP.root());
    }

    @Test
    void findingsAreThoseThatPeopleExpect() throws IOException {
        assertEquals(List.of(), SHOP.surprises(reports.input().findings()));
    }

    @Test
    void theExpectedPageNamesLinesThatExist() throws IOException {
        assertEquals(List.of(), SHOP.emptyPlaces());
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
}
