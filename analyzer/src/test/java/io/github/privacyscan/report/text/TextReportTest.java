package io.github.privacyscan.report.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.privacyscan.report.Language;
import io.github.privacyscan.report.SampleReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TextReportTest {

    @TempDir
    Path root;

    @Test
    void showsTheWorstAndWhatWasNotSeen() throws IOException {
        assertEquals(
                List.of(
                        "src/Mailer.java",
                        "  src/Mailer.java:2  error  PDPO-TRACK-PD",
                        "      'Member.email' (e-mail) flows into a log [message](9)",
                        "",
                        "… and 2 findings more; the SARIF file has all of them.",
                        "",
                        "Not seen: 1 file not read, 1 file read in part, 25% of calls not resolved, 1 limit reached",
                        "  The folder cannot be read.",
                        "  src/Mailer.java:1  A method was skipped.",
                        "Library methods that received personal data and are not known: x.Y#z (3), ?#send (1)",
                        "3 findings (1 error, 2 warnings) in 2 files, 1,234 lines"),
                TextReport.lines(SampleReport.in(root), Language.EN, 1));
    }

    @Test
    void showsAllWhenThereIsRoom() throws IOException {
        List<String> lines = TextReport.lines(SampleReport.in(root), Language.EN, 3);
        assertEquals(3, lines.stream().filter(line -> line.contains("PDPO-")).count());
        assertTrue(lines.stream().noneMatch(line -> line.contains("more")));
    }

    @Test
    void speaksChinese() throws IOException {
        List<String> lines = TextReport.lines(SampleReport.in(root), Language.ZH_HANT, 20);
        assertTrue(lines.contains("      「Member.email」（電郵）流入紀錄檔"), lines.toString());
        assertEquals("3 項發現 (1 項錯誤, 2 項警告)，共掃描 2 個檔案、1,234 行", lines.get(lines.size() - 1));
    }

    @Test
    void nothingFoundIsSaid() {
        assertEquals("0 findings", TextReport.counts(List.of(), Language.EN));
    }
}
