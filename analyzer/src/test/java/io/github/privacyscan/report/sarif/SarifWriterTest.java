package io.github.privacyscan.report.sarif;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.privacyscan.report.Coverage;
import io.github.privacyscan.report.ReportInput;
import io.github.privacyscan.report.SampleReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SarifWriterTest {

    @TempDir
    Path root;

    @Test
    void isValidAndSound() throws IOException {
        assertEquals(List.of(), SarifIntegrity.wrongIn(text(SampleReport.in(root)), root));
    }

    @Test
    void anEmptyScanIsValidToo() throws IOException {
        ReportInput empty = new ReportInput(
                "0.1.0",
                root,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Coverage(0, 0, 0, 0, 0, 0, Map.of(), List.of(), ""));
        String text = text(empty);
        assertEquals(List.of(), SarifIntegrity.wrongIn(text, root));
        assertTrue(parse(text).at("/runs/0/results").isArray());
    }

    @Test
    void levelsAreWrittenEvenWhereTheyAreDefaults() throws IOException {
        JsonNode run = run();
        assertEquals("warning", run.at("/results/0/level").asText());
        assertEquals("fail", run.at("/results/0/kind").asText());
        assertEquals(
                "error",
                run.at("/tool/driver/rules/0/defaultConfiguration/level").asText());
        assertEquals(
                "warning",
                run.at("/invocations/0/toolExecutionNotifications/1/level").asText());
    }

    @Test
    void pathsAreEscapedAndRelative() throws IOException {
        JsonNode declaration = run().at("/results/0/codeFlows/0/threadFlows/0/locations/0/location/physicalLocation");
        assertEquals(
                "src/%E6%9C%83%E5%93%A1%201/Member.java",
                declaration.at("/artifactLocation/uri").asText());
        assertEquals("SRCROOT", declaration.at("/artifactLocation/uriBaseId").asText());
        assertEquals(2, declaration.at("/region/startLine").asInt());
        assertEquals(25, declaration.at("/region/endColumn").asInt());
    }

    @Test
    void messagesNameTheProvisionAndLinkOnlyWhereWeSaySo() throws IOException {
        assertEquals(
                "'Member.email' (e-mail) flows into a log [message] (9). Relevant to DPP4(1)(a),(c). Cleared by masking."
                        + " Declared: [Member.email](1). See also: [the class \\[Mailer\\]](2).",
                run().at("/results/0/message/text").asText());
    }

    @Test
    void twoFindingsOfOneLineDiffer() throws IOException {
        JsonNode results = run().path("results");
        assertNotEquals(results.at("/0/message/text"), results.at("/1/message/text"));
        assertTrue(results.at("/1/message/text").asText().endsWith("(2)"));
        String first = results.at("/0/partialFingerprints/privacyFlow~1v1").asText();
        assertEquals(
                first.replace(":1", ":2"),
                results.at("/1/partialFingerprints/privacyFlow~1v1").asText());
        assertEquals(
                results.at("/0/partialFingerprints/primaryLocationLineHash"),
                results.at("/1/partialFingerprints/primaryLocationLineHash"));
    }

    @Test
    void stepsWithoutAFileHaveOnlyAMessage() throws IOException {
        JsonNode step = run().at("/results/0/codeFlows/0/threadFlows/0/locations/1/location");
        assertFalse(step.has("physicalLocation"));
        assertEquals("A library passes it on.", step.at("/message/text").asText());
    }

    @Test
    void rulesCarryWhatGitHubReads() throws IOException {
        JsonNode rule = run().at("/tool/driver/rules/0");
        assertEquals("7.0", rule.at("/properties/security-severity").asText());
        assertEquals("medium", rule.at("/properties/precision").asText());
        assertEquals(
                "Personal data that is written to a log.",
                rule.at("/fullDescription/text").asText());
        assertTrue(rule.at("/properties/tags").toString().contains("external/cwe/cwe-532"));
        assertEquals("CWE-359", rule.at("/relationships/0/target/id").asText());
    }

    @Test
    void chineseTextsAreThere() throws IOException {
        JsonNode run = run();
        assertEquals("zh-Hant-HK", run.at("/translations/0/language").asText());
        assertEquals(
                "把個人資料寫入紀錄檔",
                run.at("/translations/0/rules/0/shortDescription/text").asText());
        assertEquals(
                "「Member.email」（電郵）流入紀錄檔",
                run.at("/results/0/properties/messageZhHant").asText());
    }

    @Test
    void coverageAndProblemsAreThere() throws IOException {
        JsonNode run = run();
        assertEquals(50, run.at("/properties/coverage/callsUnresolved").asInt());
        assertEquals(7, run.at("/invocations/0/toolExecutionNotifications").size());
        assertFalse(run.at("/invocations/0/toolExecutionNotifications/0").has("locations"));
    }

    @Test
    void whatWasPassedOverIsNotified() throws IOException {
        JsonNode all = run().at("/invocations/0/toolExecutionNotifications");
        assertEquals("coverage/unresolved-calls", all.at("/3/descriptor/id").asText());
        assertEquals(
                "50 of 200 calls were not resolved. A class path may help.",
                all.at("/3/message/text").asText());
        assertEquals(
                "A limit was reached 2 times: steps.", all.at("/4/message/text").asText());
        assertEquals("note", all.at("/5/level").asText());
        String receiver = all.at("/5/message/text").asText();
        assertTrue(receiver.startsWith("x.Y#z received personal data (Member.email) 3 times"), receiver);
        assertTrue(receiver.endsWith("\n\nlibrary: drafts\n"), receiver);
        assertEquals(
                "src/Mailer.java",
                all.at("/5/locations/0/physicalLocation/artifactLocation/uri").asText());
        assertTrue(all.at("/6/message/text").asText().endsWith("Its type is not known: give a class path."));
        assertFalse(all.get(6).has("locations"));
    }

    @Test
    void theSameInputGivesTheSameBytesAnywhere(@TempDir Path elsewhere) throws IOException {
        assertArrayEquals(
                text(SampleReport.in(root)).getBytes(StandardCharsets.UTF_8),
                text(SampleReport.in(elsewhere)).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "a/b.java, a/b.java",
        "a b#c?.java, a%20b%23c%3F.java",
        "C:x/100%.java, C%3Ax/100%25.java",
        "é.java, %C3%A9.java"
    })
    void escapesPaths(String path, String uri) {
        assertEquals(uri, Artifacts.uri(path));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"ruleIndex\" : 0 | \"ruleIndex\" : 7",
                "\"ruleIndex\" : 0 | \"ruleIndex\" : 1",
                "\"level\" : \"warning\" | \"level\" : \"grave\"",
                "src/Mailer.java | src/Missing.java",
                "src/Mailer.java | /src/Mailer.java",
                "\"endColumn\" : 39 | \"endColumn\" : 3",
                "\"endColumn\" : 39 | \"endColumn\" : 3900",
                "[Member.email](1) | [Member.email](8)",
                "privacy-scan/\" | privacy-scan\"",
                "\"executionOrder\" : 2 | \"executionOrder\" : 1",
                "\"index\" : 1 | \"index\" : 99",
                "It is logged. | 2026-01-01T00:00:00+00:00"
            })
    void theIntegrityTestSeesDamage(String sound, String damaged) throws IOException {
        String text = text(SampleReport.in(root));
        assertTrue(text.contains(sound), sound);
        assertNotEquals(List.of(), SarifIntegrity.wrongIn(text.replace(sound, damaged), root));
    }

    private JsonNode run() throws IOException {
        return parse(text(SampleReport.in(root))).at("/runs/0");
    }

    private static JsonNode parse(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    private static String text(ReportInput input) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SarifWriter.write(input, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
