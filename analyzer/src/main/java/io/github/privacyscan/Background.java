package io.github.privacyscan;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A piece of work on a thread of its own.
 *
 * @param <T> what it makes
 */
final class Background<T> {

    private final FutureTask<T> task;

    private Background(FutureTask<T> task) {
        this.task = task;
    }

    static <T> Background<T> start(String name, Timings.Work<T> work) {
        FutureTask<T> task = new FutureTask<>(work::run);
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return new Background<>(task);
    }

    /**
     * Waits for the result.
     *
     * @throws ConfigurationException what the work threw, or that waiting was interrupted
     */
    T result() throws ConfigurationException {
        try {
            return task.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof ConfigurationException mistake) {
                throw mistake;
            }
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new ConfigurationException("The scan was interrupted.");
        }
    }
}
