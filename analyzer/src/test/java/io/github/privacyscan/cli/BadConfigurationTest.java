package io.github.privacyscan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.privacyscan.Analysis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the user must mend ends with exit code 2, one sentence that says where, and no report. */
final class BadConfigurationTest {

    @TempDir
    Path folder;

    private BadProject project;

    @BeforeEach
    void project() throws IOException {
        project = BadProject.in(folder);
    }

    @Test
    void brokenYamlIsToldWithItsLine() throws IOException {
        Path file = Files.createDirectory(folder.resolve("knowledge")).resolve("mine.yaml");
        Files.writeString(file, "library: mine\ncalls: [\n  x: }\n");
        refused(
                file + ":3: not well-formed YAML",
                "--knowledge",
                file.getParent().toString());
    }

    @Test
    void yamlOfAnotherFormIsToldWithItsLine() throws IOException {
        Path file = Files.createDirectory(folder.resolve("knowledge")).resolve("mine.yaml");
        Files.writeString(file, "# about\ncolour: blue\n");
        refused(file + ":2: one of the keys", "--knowledge", file.getParent().toString());
    }

    @Test
    void knowledgeThatIsNoTextIsTold() throws IOException {
        Path file = Files.createDirectory(folder.resolve("knowledge")).resolve("mine.yaml");
        Files.write(file, new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1});
        refused(file + ": is not UTF-8 text", "--knowledge", file.getParent().toString());
    }

    @Test
    void knowledgeThatCannotBeReadIsTold() throws IOException {
        Path file = Files.createDirectory(folder.resolve("knowledge")).resolve("mine.yaml");
        Files.createSymbolicLink(file, Path.of("gone.yaml"));
        refused(file.toString(), "--knowledge", file.getParent().toString());
    }

    @Test
    void anUnknownRuleIsToldWithTheKnownOnes() {
        refused("There is no rule PDPO-NONE. The rules are ", "--rules", "PDPO-NONE");
        refused("There is no rule PDPO-NONE. The rules are ", "--exclude-rules", "PDPO-NONE");
    }

    @Test
    void aFolderThatIsMissingIsTold() {
        Path gone = folder.resolve("gone");
        BadProject.Run run = BadProject.runWith(Analysis::run, List.of("scan", gone.toString()));
        assertEquals(ExitCode.USAGE, run.code());
        assertTrue(run.err().contains("does not exist: " + gone), run.err());
        assertFalse(Files.exists(gone));
    }

    @Test
    void aReportBelowAFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        Path report = file.resolve("privacy.sarif");
        refused("Cannot write " + report + ": FileAlreadyExistsException at ", "--output", report.toString());
        assertEquals("old", Files.readString(file));
    }

    @Test
    void aReportInPlaceOfAFolderLeavesNothingHalfWritten() throws IOException {
        Path report = Files.createDirectory(folder.resolve("reports"));
        refused("Cannot write " + report + ": ", "--output", report.toString());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(
                    List.of("project", "reports"),
                    left.map(path -> path.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void anInventoryThatCannotBeWrittenIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        Path inventory = file.resolve("data.csv");
        BadProject.Run run = project.run(Analysis::run, "--inventory", inventory.toString());
        assertEquals(ExitCode.USAGE, run.code(), run.err());
        assertTrue(run.err().contains("Cannot write " + inventory), run.err());
    }

    /** A worker that dies silently would leave files unread without a word. */
    @Test
    void runningOutOfMemoryWhileReadingIsTold() {
        BadProject.Run run = project.run((request, progress) -> Analysis.run(request, (stage, done, total) -> {
            if (stage.equals("read") && done > 0) {
                throw new OutOfMemoryError("pretended");
            }
        }));
        assertEquals(ExitCode.INTERNAL, run.code(), run.err());
        assertTrue(run.err().contains("The memory was not enough"), run.err());
        assertFalse(Files.exists(project.sarif()));
    }

    private void refused(String message, String... options) {
        BadProject.Run run = project.run(Analysis::run, options);
        assertEquals(ExitCode.USAGE, run.code(), run.err());
        assertTrue(run.err().startsWith("privacy-scan: "), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertFalse(Files.exists(project.sarif()), "a report of a scan that was refused");
    }
}
