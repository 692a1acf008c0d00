package io.github.privacyscan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RelaunchTest {

    private static Optional<List<String>> command(String... arguments) {
        return Relaunch.command(Optional.of("/jdk/bin/java"), Optional.of(arguments), Map.of());
    }

    @Test
    void aScanOfTheJarRunsWithOptionsForShortRuns() {
        assertEquals(
                Optional.of(List.of(
                        "/jdk/bin/java",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseParallelGC",
                        "-XX:MaxTenuringThreshold=0",
                        "-Xshare:auto",
                        "-Xmx1g",
                        "-jar",
                        Path.of("privacy-scan.jar").toAbsolutePath().toString(),
                        "scan",
                        "-jar")),
                command("-Xmx1g", "-jar", "privacy-scan.jar", "scan", "-jar"));
    }

    @Test
    void anArchiveOfClassesBesideTheJarIsUsed(@TempDir Path folder) throws IOException {
        Path archive = Files.createFile(folder.resolve("privacy-scan.jsa"));
        List<String> command = command(
                        "-jar", folder.resolve("x/../privacy-scan.jar").toString(), "scan", "privacy-scan.jar")
                .orElseThrow();
        assertEquals(
                List.of(
                        "-XX:SharedArchiveFile=" + archive,
                        "-Xlog:disable",
                        "-jar",
                        folder.resolve("privacy-scan.jar").toString(),
                        "scan",
                        "privacy-scan.jar"),
                command.subList(5, command.size()));
    }

    @Test
    void otherCommandsStayHere() {
        assertEquals(Optional.empty(), command("-jar", "privacy-scan.jar", "version"));
        assertEquals(Optional.empty(), command("-jar", "privacy-scan.jar"));
        assertEquals(Optional.empty(), command("-cp", "classes", "io.github.privacyscan.cli.Main", "scan", "."));
    }

    @Test
    void theUsersOwnOptionsAreRespected() {
        assertEquals(Optional.empty(), command("-XX:+UseG1GC", "-jar", "privacy-scan.jar", "scan", "."));
        assertEquals(Optional.empty(), command("-agentlib:jdwp", "-jar", "privacy-scan.jar", "scan", "."));
        assertEquals(
                Optional.empty(),
                Relaunch.command(
                        Optional.of("java"),
                        Optional.of(new String[] {"-jar", "privacy-scan.jar", "scan", "."}),
                        Map.of(Relaunch.SWITCH, "")));
    }

    @Test
    void withoutAKnownCommandLineTheScanStaysHere() {
        assertEquals(Optional.empty(), Relaunch.command(Optional.of("java"), Optional.empty(), Map.of()));
        assertEquals(
                Optional.empty(),
                Relaunch.command(
                        Optional.empty(),
                        Optional.of(new String[] {"-jar", "privacy-scan.jar", "scan", "."}),
                        Map.of()));
    }
}
