package io.github.privacyscan.cli;

import io.github.privacyscan.AnalysisRequest;
import io.github.privacyscan.AnalysisResult;
import io.github.privacyscan.ConfigurationException;
import io.github.privacyscan.ProgressListener;
import io.github.privacyscan.Reports;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Scans folders, writes the reports, and says in a few lines what it found. */
@Command(
        name = "scan",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Scan the Java sources below folders; writes SARIF and prints a summary.")
final class ScanCommand implements Callable<Integer> {

    /** More than this is for the SARIF file, unless {@code --verbose}. */
    private static final int SUMMARY_FINDINGS = 20;

    private final Main.Streams streams;
    private final Main.Scanner scanner;

    @Mixin
    private ScanOptions options = new ScanOptions();

    ScanCommand(Main.Streams streams, Main.Scanner scanner) {
        this.streams = streams;
        this.scanner = scanner;
    }

    @Override
    public Integer call() throws ConfigurationException {
        AnalysisRequest request = options.request();
        ProgressLine progress = new ProgressLine(streams.err());
        boolean isShown = streams.isTerminal() && options.showsProgress();
        AnalysisResult result = scanner.scan(request, isShown ? progress : ProgressListener.NONE);
        if (isShown) {
            progress.clear();
        }
        Reports reports = Reports.of(result, request.root());
        write(reports);
        if (!options.isQuiet()) {
            tell(result, reports);
        }
        return exitCode(result, reports);
    }

    private void write(Reports reports) throws ConfigurationException {
        Path file = options.sarif();
        try {
            if (options.toStandardOutput()) {
                reports.writeSarif(streams.report());
                streams.report().flush();
            } else {
                reports.writeSarif(file);
            }
            if (options.inventory().isPresent()) {
                file = options.inventory().get();
                reports.writeInventory(file);
            }
        } catch (IOException e) {
            throw new ConfigurationException(
                    "Cannot write " + file + ": " + reason(e) + ". Name another file with --output or --inventory.");
        }
    }

    /** The message of an exception about a file is often the file and nothing else. */
    private static String reason(IOException failure) {
        if (failure instanceof FileSystemException system && system.getReason() == null) {
            return failure.getClass().getSimpleName() + " at " + system.getFile();
        }
        return Optional.ofNullable(failure.getMessage())
                .orElse(failure.getClass().getSimpleName());
    }

    private void tell(AnalysisResult result, Reports reports) {
        PrintWriter err = streams.err();
        int limit = options.isVerbose() ? Integer.MAX_VALUE : SUMMARY_FINDINGS;
        reports.summary(options.language(), limit).forEach(err::println);
        if (options.isVerbose()) {
            Measurements.lines(result).forEach(err::println);
        }
        if (!options.toStandardOutput()) {
            err.println("SARIF: " + options.sarif());
        }
        options.inventory().ifPresent(file -> err.println("Inventory: " + file));
    }

    private int exitCode(AnalysisResult result, Reports reports) {
        if (!options.failOn().reachedBy(result.findings()).isEmpty()) {
            return ExitCode.FINDINGS;
        }
        return options.failOnIncomplete() && reports.isIncomplete() ? ExitCode.INCOMPLETE : ExitCode.OK;
    }
}
