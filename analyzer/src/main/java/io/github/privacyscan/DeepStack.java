package io.github.privacyscan;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Threads for work that recurses as deeply as the scanned code nests, inherits or calls. Generated code does so thousands
 * of times, which the stack of an ordinary thread does not hold.
 */
final class DeepStack {

    /** Only reserved: memory is used where the stack really grows. */
    private static final long BYTES = 256L * 1024 * 1024;

    private DeepStack() {}

    /** Starts work on a thread of its own, which does not keep the process alive. */
    static <T> FutureTask<T> start(String name, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, name, BYTES);
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    /**
     * Waits for work. What it threw is thrown here, so that running out of memory is told and not only a thread that
     * ends.
     *
     * @throws ConfigurationException if the work threw it, or if this thread was interrupted
     */
    static <T> T result(FutureTask<T> task) throws ConfigurationException {
        try {
            return task.get();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new ConfigurationException("The scan was interrupted.");
        } catch (ExecutionException failure) {
            Throwable cause = failure.getCause();
            if (cause instanceof Error error) {
                throw error;
            }
            if (cause instanceof ConfigurationException mistake) {
                throw mistake;
            }
            throw cause instanceof RuntimeException defect ? defect : new IllegalStateException(cause);
        }
    }
}
