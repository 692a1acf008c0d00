package io.github.privacyscan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Wall time of each stage. */
final class Timings {

    private final Map<String, Long> milliseconds = new LinkedHashMap<>();
    private final ProgressListener progress;

    Timings(ProgressListener progress) {
        this.progress = progress;
    }

    /** A stage's work. */
    interface Work<T> {
        T run() throws ConfigurationException;
    }

    <T> T of(String stage, Work<T> work) throws ConfigurationException {
        progress.progress(stage, 0, 0);
        long start = System.nanoTime();
        T result = work.run();
        milliseconds.put(stage, (System.nanoTime() - start) / 1_000_000);
        return result;
    }

    /** What was timed, with the inside of the stages that read and judge. */
    AnalysisResult.Times of(Reading.Outcome read, Map<String, Long> rules) {
        return new AnalysisResult.Times(
                milliseconds,
                TimeUnit.NANOSECONDS.toMillis(read.time().parse()),
                TimeUnit.NANOSECONDS.toMillis(read.time().lower()),
                read.threads(),
                rules);
    }
}
