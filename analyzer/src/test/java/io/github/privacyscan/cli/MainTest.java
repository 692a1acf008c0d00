package io.github.privacyscan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.privacyscan.AnalysisRequest;
import io.github.privacyscan.AnalysisResult;
import io.github.privacyscan.ConfigurationException;
import io.github.privacyscan.report.ReportInput;
import io.github.privacyscan.report.SampleReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MainTest {

    @TempDir
    Path root;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<AnalysisRequest> requests = new ArrayList<>();
    private boolean isTerminal;

    @BeforeEach
    void sources() throws IOException {
        SampleReport.in(root);
    }

    @Test
    void writesSarifBelowTheFolderAndTellsOnStandardError() {
        assertEquals(ExitCode.OK, scan());
        assertTrue(Files.exists(root.resolve("target/privacy/privacy.sarif")));
        assertEquals("", out());
        assertTrue(err().contains("3 findings (1 error, 2 warnings) in 2 files"), err());
        assertTrue(err().contains("src/Mailer.java:2  error  PDPO-TRACK-PD"), err());
        assertTrue(err().contains("SARIF: " + root.resolve("target/privacy/privacy.sarif")), err());
    }

    @Test
    void aDashMeansStandardOutput() {
        assertEquals(ExitCode.OK, scan("--output", "-"));
        assertTrue(out().startsWith("{"), out());
        assertFalse(Files.exists(root.resolve("target")));
    }

    @Test
    void writesTheInventory() {
        Path csv = root.resolve("out/data.csv");
        assertEquals(ExitCode.OK, scan("--inventory", csv.toString(), "--output", "-"));
        assertTrue(Files.exists(csv));
    }

    @ParameterizedTest
    @CsvSource({"error, 1", "warning, 1", "note, 1", "never, 0"})
    void theThresholdDecides(String level, int code) {
        assertEquals(code, scan("--fail-on", level));
    }

    @Test
    void anIncompleteScanFailsOnlyWhenAsked() {
        assertEquals(ExitCode.OK, scan());
        assertEquals(ExitCode.INCOMPLETE, scan("--fail-on-incomplete"));
        assertEquals(ExitCode.FINDINGS, scan("--fail-on-incomplete", "--fail-on", "error"));
    }

    @Test
    void quietSaysNothing() {
        assertEquals(ExitCode.OK, scan("--quiet"));
        assertEquals("", err());
    }

    @Test
    void verboseTellsTimes() {
        assertEquals(ExitCode.OK, scan("--verbose"));
        assertTrue(err().contains("  read               12 ms"), err());
        assertTrue(err().contains("    parse            15 ms of 2 threads together, in JavaParser"), err());
        assertTrue(err().contains("    lower             7 ms of 2 threads together"), err());
        assertTrue(err().contains("  all stages         12 ms"), err());
    }

    @Test
    void speaksChinese() {
        assertEquals(ExitCode.OK, scan("--lang", "zh-Hant"));
        String text = err.toString(nativeCharset());
        assertTrue(text.contains("SARIF"), text);
        assertFalse(text.contains("findings"), text);
    }

    @Test
    void showsProgressOnlyOnATerminal() {
        scan();
        assertFalse(err().contains("\u001B"), err());
        isTerminal = true;
        scan();
        assertTrue(err().contains("\u001B"), err());
        err.reset();
        scan("--no-progress");
        assertFalse(err().contains("\u001B"), err());
    }

    @Test
    void optionsBecomeARequest() throws IOException {
        Path knowledge = Files.createDirectory(root.resolve("knowledge"));
        scan("--rules", "A,B", "--exclude-rules", "C", "--include", "a/**", "--exclude", "b", "--include", "c");
        scan("--include-tests", "--threads", "3", "--knowledge", knowledge.toString(), "--encoding", "GBK");
        AnalysisRequest first = requests.get(0);
        assertEquals(Set.of("A", "B"), first.rules());
        assertEquals(Set.of("C"), first.excludedRules());
        assertEquals(List.of("a/**", "c"), first.includes());
        assertEquals(List.of("b"), first.excludes());
        AnalysisRequest second = requests.get(1);
        assertEquals(3, second.threads());
        assertEquals(List.of(knowledge), second.knowledge());
        assertTrue(second.includeTests());
        assertEquals("GBK", second.encoding().orElseThrow());
    }

    @Test
    void severalFoldersMeetAtTheirCommonRoot() throws IOException {
        Path a = Files.createDirectories(root.resolve("a/x"));
        Path b = Files.createDirectories(root.resolve("a/y"));
        assertEquals(ExitCode.OK, run("scan", a.toString(), b.toString(), "--output", "-"));
        assertEquals(root.resolve("a").toAbsolutePath(), requests.get(0).root());
    }

    @Test
    void wrongUseIsExplained() {
        assertEquals(ExitCode.USAGE, run("scan", root.resolve("none").toString()));
        assertTrue(err().contains("does not exist"), err());
        assertEquals(ExitCode.USAGE, run("scan"));
        assertEquals(ExitCode.USAGE, run());
        assertEquals(ExitCode.USAGE, run("scna"));
        assertEquals(ExitCode.USAGE, scan("--fail-on", "critical"));
        assertTrue(err().contains("none of error, warning, note, never"), err());
        assertEquals(ExitCode.USAGE, scan("--threads", "0"));
        assertEquals(ExitCode.USAGE, scan("--encoding", "no such!"));
        assertEquals(ExitCode.USAGE, scan("--no-such-option"));
        assertEquals(
                ExitCode.USAGE, scan("--class-path", root.resolve("gone.jar").toString()));
        assertEquals(ExitCode.USAGE, scan("--output", root.toString()));
        assertEquals(ExitCode.USAGE, run("rules", "NO-SUCH-RULE"));
    }

    @Test
    void aDefectIsNoFinding() {
        int code = Main.run(new String[] {"scan", root.toString()}, streams(), (request, progress) -> {
            throw new IllegalStateException("broken");
        });
        assertEquals(ExitCode.INTERNAL, code);
        assertTrue(err().contains("issue tracker") && err().contains("broken"), err());
        code = Main.run(new String[] {"scan", root.toString()}, streams(), (request, progress) -> {
            throw new StackOverflowError();
        });
        assertEquals(ExitCode.INTERNAL, code);
    }

    @Test
    void aConfigurationErrorIsTheUsers() {
        int code = Main.run(new String[] {"scan", root.toString()}, streams(), (request, progress) -> {
            throw new ConfigurationException("models.yaml:3: unknown kind");
        });
        assertEquals(ExitCode.USAGE, code);
        assertTrue(err().contains("models.yaml:3"), err());
    }

    @Test
    void knowsItsVersionAndHelp() {
        assertEquals(ExitCode.OK, run("version"));
        assertTrue(out().startsWith("privacy-scan "), out());
        assertEquals(ExitCode.OK, run("scan", "--help"));
        assertTrue(out().contains("--fail-on-incomplete"), out());
        assertEquals(ExitCode.OK, run("rules"));
    }

    @Test
    void rulesAreListedAndExplainedInBothLanguages() {
        assertEquals(ExitCode.OK, run("rules", "--lang", "zh-Hant"));
        assertTrue(out().contains("把個人資料寫入紀錄檔"), out());
        assertEquals(ExitCode.OK, run("rules", "PDPO-DPP4-LOG", "--lang", "zh-Hant"));
        assertTrue(out().contains("相關條文") && out().contains("訊息格式"), out());
        assertFalse(out().contains("## What it reports"), out());
        assertEquals(ExitCode.OK, run("rules", "pdpo-dpp4-log"));
        assertTrue(out().contains("## What it reports"), out());
    }

    private int scan(String... options) {
        List<String> arguments = new ArrayList<>(List.of("scan", root.toString()));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        return Main.run(arguments, streams(), (request, progress) -> {
            requests.add(request);
            progress.progress("read", 1, 2);
            return sample();
        });
    }

    private Main.Streams streams() {
        return new Main.Streams(out, err, isTerminal);
    }

    private AnalysisResult sample() {
        try {
            ReportInput input = SampleReport.in(root);
            return new AnalysisResult(
                    input.findings(),
                    input.rules(),
                    List.of(),
                    input.problems(),
                    new AnalysisResult.Coverage(3, 1, 1, 1234, 200, 50, Map.of(), List.of(), ""),
                    new AnalysisResult.Times(Map.of("read", 12L), 15, 7, 2, Map.of()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static java.nio.charset.Charset nativeCharset() {
        return java.nio.charset.Charset.forName(System.getProperty("native.encoding", "UTF-8"));
    }
}
