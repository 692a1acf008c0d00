package io.github.privacyscan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.privacyscan.source.SourceDiscovery;
import io.github.privacyscan.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReadingTest {

    @TempDir
    Path folder;

    @Test
    void addsUpTheTimeOfAllThreads() throws IOException, ConfigurationException {
        Files.writeString(folder.resolve("A.java"), "class A { int a() { return 1; } }");
        Files.writeString(folder.resolve("B.java"), "class B { int b() { return 2; } }");
        Reading.Outcome two = read(8);
        assertEquals(2, two.threads(), "More threads than files are no use.");
        assertTrue(two.time().parse() > 0 && two.time().lower() > 0, two.time()::toString);
        assertEquals(1, read(1).threads());
    }

    /** More than the stack of a reading thread holds, so that what catches it is seen to catch it. */
    @Test
    void codeNestedTooDeeplyCostsItsFileOnly() throws IOException, ConfigurationException {
        Files.writeString(folder.resolve("A.java"), "class A { int a() { return 1; } }");
        Files.writeString(
                folder.resolve("Deep.java"),
                "class Deep { int m() { return " + "(".repeat(200_000) + "1" + ")".repeat(200_000) + "; } }");
        Reading.Outcome read = read(1);
        assertEquals(1, read.failed());
        assertEquals(
                List.of("A.java"),
                read.files().stream().map(file -> file.file().path()).toList());
        assertEquals(
                List.of("The file was not analysed: its code is nested too deeply."),
                read.problems().stream().map(problem -> problem.message()).toList());
        assertEquals("Deep.java", read.problems().get(0).place().path());
    }

    private Reading.Outcome read(int threads) throws ConfigurationException {
        List<SourceFile> files = SourceDiscovery.discover(
                        folder, List.of(folder), List.of(), List.of(), List.of(), false)
                .files();
        return Reading.read(files, Optional.empty(), threads, ProgressListener.NONE);
    }
}
