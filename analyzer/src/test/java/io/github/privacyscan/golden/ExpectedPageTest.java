package io.github.privacyscan.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.privacyscan.Analysis;
import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.source.Place;
import io.github.privacyscan.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ExpectedPageTest {

    private static final String RULE = "PDPO-DPP4-LOG";

    @Test
    void agreementIsSilent() {
        assertEquals(List.of(), differences("", "", finding("a/A.java", 3)));
    }

    @Test
    void aBareNameIsAFileInTheSameFolder() {
        assertEquals(List.of(), differences("", "", finding("a/C.java", 9)));
        assertEquals(List.of(), differences("", "", finding("b/D.java", 7)));
    }

    @Test
    void whatIsExpectedMustBeFound() {
        assertEquals(List.of(RULE + " at a/A.java:3: not found"), differences("", ""));
    }

    @Test
    void whatIsTemptingMustBeSilent() {
        assertEquals(
                List.of(RULE + " at a/B.java:4: must be silent"),
                differences("", "", finding("a/A.java", 3), finding("a/B.java", 4)));
    }

    @Test
    void whatIsArguableMayBeFound() {
        assertEquals(List.of(), differences("", "", finding("a/A.java", 3), finding("a/E.java", 5)));
    }

    @Test
    void whatIsNotOnThePageMustNotBeFound() {
        assertEquals(
                List.of(RULE + " at a/A.java:4: not on the page: an egg"),
                differences("", "", finding("a/A.java", 3), finding("a/A.java", 4)));
    }

    @Test
    void knownFaultsFailOnceTheyAreMended() {
        String missed = "missed: no hens";
        String alarm = "false alarm: a stone";
        assertEquals(List.of(), differences(missed, alarm, finding("a/B.java", 4)));
        assertEquals(
                List.of(
                        RULE + " at a/A.java:3: no longer true: " + missed,
                        RULE + " at a/B.java:4: no longer true: " + alarm),
                differences(missed, alarm, finding("a/A.java", 3)));
    }

    @Test
    void aStateOfTheOtherTableIsRefused() {
        assertEquals(
                List.of(RULE + " at a/A.java:3: unknown state: false alarm: a stone"),
                differences("false alarm: a stone", "", finding("a/A.java", 3)));
    }

    @Test
    void countsMustBeThoseOfTheTables() {
        String page = page("", "").replace("| 1 | 1 |", "| 2 | 1 |");
        assertEquals(
                List.of(RULE + ": the page counts [2, 1] and lists [1, 1]"),
                ExpectedPage.read(page).differences(List.of(finding("a/A.java", 3))));
    }

    @Test
    void aRowWithTooFewCellsIsRefused() {
        String page = page("", "").replace(" | the cause |", " |");
        assertThrows(IllegalArgumentException.class, () -> ExpectedPage.read(page));
    }

    private static List<String> differences(String found, String silent, Finding... findings) {
        return ExpectedPage.read(page(found, silent)).differences(List.of(findings));
    }

    private static String page(String found, String silent) {
        return """
                | rule | findings | silent places |
                |---|--:|--:|
                | PDPO-DPP4-LOG | 1 | 1 |
                | all | 1 | 1 |

                ## Findings

                | file | line | also at | rule | why | state |
                |---|--:|---|---|---|---|
                | a/A.java | 3 | C.java:9, b/D.java:7 | PDPO-DPP4-LOG | the cause | FOUND |

                ## Tempting, silent

                | file | line | rule | why silent | state |
                |---|--:|---|---|---|
                | a/B.java | 4 | PDPO-DPP4-LOG | masked | SILENT |

                ## Arguable, not counted

                | file | line | rule | remark |
                |---|--:|---|---|
                | a/E.java | 5 | PDPO-DPP4-LOG | either way |
                """.replace("FOUND", found).replace("SILENT", silent);
    }

    private static Finding finding(String path, int line) {
        RuleInfo rule = Analysis.rules().stream()
                .filter(info -> info.id().equals(RULE))
                .findFirst()
                .orElseThrow();
        return new Finding(
                rule,
                new Place(path, new Span(line, 1, line, 2)),
                new Text("an egg", "蛋"),
                Level.NOTE,
                0,
                Certainty.SURE,
                List.of(),
                List.of(),
                List.of(),
                new Text("", ""),
                path + line);
    }
}
