package io.github.privacyscan.cli;

import io.github.privacyscan.Reports;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Prints which version this is and what it runs on. */
@Command(name = "version", description = "Show the version.")
final class VersionCommand implements Callable<Integer> {

    private final Main.Streams streams;

    VersionCommand(Main.Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        streams.out().println("privacy-scan " + Reports.version() + " (Java " + Runtime.version() + ")");
        return ExitCode.OK;
    }
}
