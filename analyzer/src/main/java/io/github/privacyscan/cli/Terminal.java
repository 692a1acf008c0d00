package io.github.privacyscan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether somebody is looking. Java itself tells only for standard input and output together. */
final class Terminal {

    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    /** Whether standard error is a terminal; in doubt it is none, so that no log is full of progress. */
    static boolean isStandardError() {
        if (System.getenv("CI") != null || System.console() == null && !Files.isSymbolicLink(STANDARD_ERROR)) {
            return false;
        }
        try {
            return Files.readSymbolicLink(STANDARD_ERROR).toString().matches("/dev/(pts/.*|tty.*|console)");
        } catch (IOException e) {
            // Not Linux: from Java 22 on a console may exist without a terminal, so the variable must say so too.
            return System.console() != null && (System.getenv("TERM") != null || System.getenv("WT_SESSION") != null);
        }
    }
}
