package io.github.privacyscan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether somebody is looking at standard error. Java tells it only for standard input and output together, and from 22 on
 * not even that, so we ask Linux; elsewhere the answer is no, because a log full of progress is worse than none.
 */
final class Terminal {

    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    static boolean isStandardError() {
        if (System.getenv("CI") != null) {
            return false;
        }
        try {
            return Files.readSymbolicLink(STANDARD_ERROR).toString().matches("/dev/(pts/.*|tty.*|console)");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
