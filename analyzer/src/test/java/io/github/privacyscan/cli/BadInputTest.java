package io.github.privacyscan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.privacyscan.Analysis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that cannot be read, or not as they claim, cost themselves and are told; the good file is scanned. */
final class BadInputTest {

    @TempDir
    Path folder;

    private BadProject project;

    @BeforeEach
    void project() throws IOException {
        project = BadProject.in(folder);
    }

    @Test
    void aBrokenMemberCostsThatMember() throws IOException {
        project.addPrinting("Bad.java", "    int 3x;\n", "phone")
                .scan()
                .leaks("Bad.java", 6)
                .notified("warning", "Bad.java", 4, "partially analysed")
                .told("Bad.java:4", "partially analysed")
                .told("Not seen:", "1 file read in part");
    }

    @Test
    void textThatIsNoJavaCostsTheFile() throws IOException {
        project.add("Bad.java", "\nthis is not java at all } } {")
                .scan()
                .notified("error", "Bad.java", 2, "not analysed")
                .told("Bad.java:2", "not analysed")
                .told("Not seen:", "1 file not read");
    }

    @Test
    void aFileThatEndsTooEarlyIsTold() throws IOException {
        project.add("Bad.java", "public class Bad {\n  void m( { = ; }\n")
                .scan()
                .notified("warning", "Bad.java", 2, "partially analysed")
                .told("Bad.java:2", "partially analysed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\n", "\uFEFF"})
    void anEmptyFileIsNoted(String text) throws IOException {
        project.add("Bad.java", text).scan().complete().notified("note", "Bad.java", 0, "The file is empty.");
    }

    @Test
    void binaryDataIsNoSource() throws IOException {
        byte[] data = new byte[4096];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) (i * 31);
        }
        project.add("Bad.java", data)
                .scan()
                .notified("error", "Bad.java", 0, "binary data")
                .told("Bad.java ", "binary data")
                .told("Not seen:", "1 file not read");
    }

    @ParameterizedTest
    @CsvSource({
        "GB18030, GB18030, 客户的手机号码打印出来核对",
        "Big5, Big5, 列印客戶的手機號碼以便核對",
        "ISO-8859-1, windows-1252, un café à côté"
    })
    void otherEncodingsAreRecognised(String encoding, String told, String comment) throws IOException {
        String text = BadProject.source("    // " + comment + "\n    private int count;\n", "phone");
        project.add("Bad.java", text.getBytes(Charset.forName(encoding)))
                .scan()
                .complete()
                .leaks("Bad.java", 7)
                .notified("note", "Bad.java", 0, "it was read as " + told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsNoText(String encoding) throws IOException {
        String text = "\uFEFF" + BadProject.source("", "phone");
        project.add("Bad.java", text.getBytes(Charset.forName(encoding)))
                .scan()
                .complete()
                .leaks("Bad.java", 5);
    }

    @Test
    void aLinkThatLeadsNowhereIsTold() throws IOException {
        Files.createSymbolicLink(project.sources().resolve("Bad.java"), Path.of("gone", "Bad.java"));
        project.scan()
                .notified("warning", "Bad.java", 0, "leads nowhere")
                .told("Bad.java ", "leads nowhere")
                .told("Not seen:", "");
    }

    @Test
    void linksInCirclesEnd() throws IOException {
        Files.createSymbolicLink(project.sources().resolve("Bad.java"), Path.of("Bad.java"));
        Files.createSymbolicLink(project.sources().resolve("again"), Path.of("."));
        Files.createSymbolicLink(project.sources().resolve("up"), Path.of(".."));
        BadProject.Scan scan = project.scan()
                .notified("warning", "Bad.java", 0, "leads nowhere")
                .notified("note", "up", 0, "was not followed");
        assertEquals(1, scan.run().path("results").size());
    }

    @Test
    void aFolderMayBeCalledLikeAFile() throws IOException {
        project.add("Bad.java/Inner.java", BadProject.source("", "phone"))
                .scan()
                .complete()
                .leaks("Bad.java/Inner.java", 5);
    }

    @Test
    void aFileWithoutPermissionIsTold() throws IOException {
        Path file = project.addPrinting("Bad.java", "", "phone").sources().resolve("Bad.java");
        Assumptions.assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(file), "root reads everything");
        project.scan().notified("error", "Bad.java", 0, "cannot be read").told("Bad.java ", "cannot be read");
    }

    @Test
    void aFileMayVanishBeforeItIsRead() throws IOException {
        Path file = project.addPrinting("Bad.java", "", "phone").sources().resolve("Bad.java");
        project.scan((request, progress) -> Analysis.run(request, (stage, done, total) -> {
                    if (stage.equals("read") && done == 0) {
                        delete(file);
                    }
                }))
                .notified("error", "Bad.java", 0, "cannot be read and was skipped: NoSuchFileException")
                .told("Bad.java ", "cannot be read")
                .told("Not seen:", "1 file not read");
    }

    @Test
    void aFileMayTurnIntoAFolderBeforeItIsRead() throws IOException {
        Path file = project.addPrinting("Bad.java", "", "phone").sources().resolve("Bad.java");
        project.scan((request, progress) -> Analysis.run(request, (stage, done, total) -> {
                    if (stage.equals("read") && done == 0) {
                        delete(file);
                        assertTrue(file.toFile().mkdir());
                    }
                }))
                .notified("error", "Bad.java", 0, "cannot be read and was skipped")
                .told("Bad.java ", "cannot be read");
    }

    @Test
    void namesOfFilesCannotWriteToTheTerminal() throws IOException {
        String name = "B\u001B[31mad\nMore.java";
        BadProject.Scan scan = project.add(name, "class {").scan().told("B?[31mad?More.java:1", "analysed");
        assertFalse(scan.err().contains("\u001B"), scan.err());
    }

    @Test
    void namesInAnyScriptAreRead() throws IOException {
        Path outside = Files.writeString(folder.resolve("linked.txt"), BadProject.source("", "phone"));
        Files.writeString(named("%E5%AE%A2%E6%88%B7.java"), BadProject.source("", "phone"));
        Files.createSymbolicLink(named("%E8%BF%9E%E6%8E%A5%2050%25.java"), outside);
        project.scan().complete().leaks("%E5%AE%A2%E6%88%B7.java", 5).leaks("%E8%BF%9E%E6%8E%A5%2050%25.java", 5);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void namesThatAreNoTextAreToldApart() throws IOException {
        Files.writeString(named("%FE.java"), BadProject.source("", "phone"));
        Files.writeString(named("%FF.java"), BadProject.source("", "phone"));
        project.scan().complete().leaks("%25FE.java", 5).leaks("%25FF.java", 5);
    }

    /** A file by the bytes of its name, which the locale of the tests need not know. */
    private Path named(String escaped) {
        return Path.of(URI.create(project.sources().toUri() + escaped));
    }

    @Test
    void incompleteScansFailOnlyWhenAsked() throws IOException {
        project.add("Bad.java", "no java");
        assertEquals(ExitCode.OK, project.run(Analysis::run).code());
        assertEquals(
                ExitCode.INCOMPLETE,
                project.run(Analysis::run, "--fail-on-incomplete").code());
    }

    @Test
    void aFolderWithoutJavaIsTold() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Files.writeString(empty.resolve("notes.txt"), "nothing");
        BadProject.Run run = BadProject.runWith(Analysis::run, List.of("scan", empty.toString()));
        assertEquals(ExitCode.OK, run.code(), run.err());
        assertTrue(run.err().contains("No Java file was found"), run.err());
        String sarif = Files.readString(empty.resolve("target/privacy/privacy.sarif"));
        assertTrue(sarif.contains("No Java file was found"), sarif);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
