package io.github.privacyscan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportFileTest {

    @TempDir
    Path folder;

    @Test
    void makesFoldersAndLeavesNothingElse() throws IOException {
        Path file = folder.resolve("a/b/report.txt");
        ReportFile.write(file, out -> out.write('x'));
        ReportFile.write(file, out -> out.write('y'));
        assertEquals("y", Files.readString(file));
        assertEquals(List.of(file), entries(file.getParent()));
    }

    @Test
    void aFailureLeavesTheOldReport() throws IOException {
        Path file = Files.writeString(folder.resolve("report.txt"), "old");
        assertThrows(
                IOException.class,
                () -> ReportFile.write(file, out -> {
                    out.write('n');
                    throw new IOException("disk full");
                }));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of(file), entries(folder));
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }
}
