package io.github.privacyscan.maven;

import io.github.privacyscan.ProgressListener;
import org.apache.maven.plugin.logging.Log;

/** One line for each stage as it starts: the log of a build cannot overwrite lines, and is read by machines too. */
final class ProgressLog implements ProgressListener {

    private final Log log;
    private String last = "";

    ProgressLog(Log log) {
        this.log = log;
    }

    @Override
    public synchronized void progress(String stage, int done, int total) {
        String line = total > 0 ? stage + ": " + total + " files" : stage;
        if (!line.equals(last)) {
            last = line;
            log.info("  " + line);
        }
    }
}
