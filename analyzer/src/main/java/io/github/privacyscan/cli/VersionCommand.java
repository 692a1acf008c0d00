package io.github.privacyscan.cli;

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
        streams.out().println(Version.line());
        return ExitCode.OK;
    }
}
