package io.github.privacyscan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Runs a scan in a Java machine with options that suit short runs. A jar cannot carry options of its own, and with the
 * default ones the optimising compiler takes about as much processor time as the scan (measured: analyzer/docs/speed.md).
 * If the build left an archive of loaded classes beside the jar ({@code privacy-scan.jsa}), the second machine maps it
 * instead of loading the classes again; an archive of another Java or of another jar is ignored by the Java machine.
 *
 * <p>Nothing is relaunched if the user gave options of that kind, if the command line is not known, or if the environment
 * variable {@value #SWITCH} is set.
 */
final class Relaunch {

    /** Environment variable that keeps the scan in the first process. */
    static final String SWITCH = "PRIVACY_SCAN_IN_PROCESS";

    // What outlives one collection is a fact that outlives the scan, so it is not copied from survivor to survivor.
    private static final List<String> OPTIONS =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseParallelGC", "-XX:MaxTenuringThreshold=0", "-Xshare:auto");

    private Relaunch() {}

    /** The command of the second process; empty if there should be none. */
    static Optional<List<String>> command(
            Optional<String> java, Optional<String[]> arguments, Map<String, String> environment) {
        if (java.isEmpty() || arguments.isEmpty() || environment.containsKey(SWITCH)) {
            return Optional.empty();
        }
        List<String> given = List.of(arguments.get());
        int jar = given.indexOf("-jar");
        boolean isScan =
                jar >= 0 && jar + 2 < given.size() && given.get(jar + 2).equals("scan");
        boolean hasOptions = given.stream()
                .limit(Math.max(jar, 0))
                .anyMatch(option -> option.startsWith("-XX") || option.startsWith("-agent") || option.equals("-Xint"));
        if (!isScan || hasOptions) {
            return Optional.empty();
        }
        List<String> command = new ArrayList<>();
        command.add(java.get());
        command.addAll(OPTIONS);
        Path program = Path.of(given.get(jar + 1)).toAbsolutePath().normalize();
        command.addAll(archive(program));
        command.addAll(given);
        // The archive holds for the path that the jar had in the build, as it was written there.
        command.set(command.size() - given.size() + jar + 1, program.toString());
        return Optional.of(command);
    }

    private static List<String> archive(Path program) {
        Path archive = program.resolveSibling(program.getFileName().toString().replaceFirst("[.]jar$", "") + ".jsa");
        // Logging is off because the Java machine would warn about an archive that it cannot use.
        return Files.isReadable(archive) ? List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:disable") : List.of();
    }

    /** Runs the scan in a second process; its exit code, or nothing if the scan should run here. */
    static OptionalInt run() {
        ProcessHandle.Info self = ProcessHandle.current().info();
        Optional<List<String>> command = command(self.command(), self.arguments(), System.getenv());
        if (command.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            ProcessBuilder builder = new ProcessBuilder(command.get()).inheritIO();
            builder.environment().put(SWITCH, "1");
            Process scan = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(scan::destroy));
            return OptionalInt.of(scan.waitFor());
        } catch (IOException notStarted) {
            return OptionalInt.empty();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return OptionalInt.of(ExitCode.INTERNAL);
        }
    }
}
