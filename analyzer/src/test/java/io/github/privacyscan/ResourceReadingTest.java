package io.github.privacyscan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.privacyscan.inventory.DeclaredSdk;
import io.github.privacyscan.source.SourceFile;
import io.github.privacyscan.source.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies beside the sources is found by name, told apart by its content, and judged without showing secrets. */
final class ResourceReadingTest {

    @TempDir
    private Path folder;

    @Test
    void xmlIsToldApartByItsFirstElement() {
        assertEquals("project", root("<?xml version=\"1.0\"?>\n<!-- <a> -->\n<project>"));
        assertEquals(
                "log4j:configuration",
                root("<!DOCTYPE log4j:configuration SYSTEM \"x\">\n<log4j:configuration a=\"1\">"));
        assertEquals("w", root("<!DOCTYPE w [<!ENTITY a \"b\">]><w/>"));
        assertEquals("", root("no XML"));
        assertEquals("", root("<!-- never closed <a>"));
    }

    @Test
    void declaredLibrariesOfRecipientsAreInventory() throws Exception {
        write("pom.xml", """
                <project><dependencies>
                  <dependency><groupId>com.mixpanel</groupId><artifactId>mixpanel-java</artifactId><version>1.5</version></dependency>
                  <dependency><groupId>io.sentry</groupId><artifactId>sentry-logback</artifactId></dependency>
                  <dependency><groupId>com.amplitude</groupId><artifactId>java-sdk</artifactId><scope>test</scope></dependency>
                  <dependency><groupId>com.example</groupId><artifactId>own</artifactId></dependency>
                </dependencies></project>
                """);
        write("A.java", "import com.mixpanel.mixpanelapi.MixpanelAPI;\nclass A {}\n");
        AnalysisResult result = scan();
        assertEquals(
                List.of(
                        "com.mixpanel:mixpanel-java 1.5 Mixpanel analytics true 2",
                        "io.sentry:sentry-logback  Sentry telemetry false 3"),
                result.sdks().stream().map(ResourceReadingTest::words).toList());
        assertEquals(List.of(), result.findings());
    }

    @Test
    void changeLogsTellTheTablesWhateverTheyAreWrittenIn() throws Exception {
        write("A.java", "class A {}\n");
        write(
                "a.xml",
                "<databaseChangeLog><createTable tableName='patient'><column name='hkid' type='char(9)'/>"
                        + "</createTable></databaseChangeLog>");
        write(
                "b.yaml",
                "databaseChangeLog:\n  - changeSet: {changes: [{addColumn: {tableName: patient,\n"
                        + "      columns: [{column: {name: c2, type: varchar(20), remarks: 電郵地址}}]}}]}\n");
        AnalysisResult result = scan();
        assertEquals(
                List.of("a.xml:1 patient.hkid hkid", "b.yaml:3 patient.c2 email"),
                result.inventory().stream()
                        .map(entry ->
                                entry.element().place() + " " + entry.element().displayName() + " "
                                        + entry.element().conceptId())
                        .toList());
    }

    @Test
    void noSecretIsEverShown() throws Exception {
        String secret = "Xq7-Zebra-Lamp";
        write("A.java", "class Member { String email; String hkid; }\n");
        write(
                "application.yml",
                "spring.datasource:\n  password: " + secret + "\n  url: jdbc:mysql://u:" + secret
                        + "@db.example.com/x?useSSL=false\njwt.secret: " + secret + "\n");
        AnalysisResult result = scan();
        assertEquals(3, result.findings().size());
        assertFalse(
                result.toString().contains(secret),
                () -> result.findings().stream()
                        .map(finding -> finding.message().en())
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void aBrokenFileIsAProblemWithItsLine() throws Exception {
        write("A.java", "class A {}\n");
        write("application.yml", "a: 1\nb: [\n");
        write("web.xml", "<web-app>\n<a></web-app>");
        AnalysisResult result = scan();
        assertEquals(
                List.of("application.yml:3", "web.xml:2"),
                result.problems().stream()
                        .map(problem -> problem.place().toString())
                        .toList());
        assertTrue(result.findings().isEmpty());
    }

    private static String words(DeclaredSdk sdk) {
        return String.join(
                " ",
                sdk.artifact(),
                sdk.version(),
                sdk.recipient(),
                sdk.kind(),
                Boolean.toString(sdk.isUsed()),
                Integer.toString(sdk.place().span().startLine()));
    }

    private static String root(String text) {
        Path path = Path.of("x.xml");
        return XmlRoot.of(new SourceText(new SourceFile("x.xml", path, "", false, text.length()), text, "UTF-8"));
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text);
    }

    private AnalysisResult scan() throws Exception {
        return Analysis.run(AnalysisRequest.of(folder), ProgressListener.NONE);
    }
}
