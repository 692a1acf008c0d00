package io.github.privacyscan.cli;

import io.github.privacyscan.ProgressListener;
import java.io.PrintWriter;

/** One line on the terminal that overwrites itself, at most ten times a second. */
final class ProgressLine implements ProgressListener {

    private static final long PAUSE_NANOS = 100_000_000;
    private static final String CLEAR = "\r\u001B[K";

    private final PrintWriter err;
    private String stage = "";
    private long nextNanos = System.nanoTime();

    ProgressLine(PrintWriter err) {
        this.err = err;
    }

    @Override
    public synchronized void progress(String current, int done, int total) {
        long now = System.nanoTime();
        if (current.equals(stage) && now - nextNanos < 0) {
            return;
        }
        stage = current;
        nextNanos = now + PAUSE_NANOS;
        err.print(CLEAR + current + (total > 0 ? " " + done + "/" + total : ""));
        err.flush();
    }

    /** Leaves no trace. */
    synchronized void clear() {
        err.print(CLEAR);
        err.flush();
    }
}
