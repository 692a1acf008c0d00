package io.github.privacyscan.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Does independent pieces of work, each known by its number, on several threads. */
final class Workers {

    private static final int BATCH = 64;

    /** As deep as the stack of the thread that runs the analysis: what it can do, its helpers can. Only reserved. */
    private static final long STACK_BYTES = 256L * 1024 * 1024;

    private Workers() {}

    /**
     * Runs {@code work} once for every number below {@code count}; returns when all are done.
     *
     * @throws RuntimeException what a piece of work threw, of the first thread that failed; errors likewise
     */
    static void forEach(int count, int threads, IntConsumer work) {
        AtomicInteger next = new AtomicInteger();
        Runnable worker = () -> {
            for (int i = next.getAndAdd(BATCH); i < count; i = next.getAndAdd(BATCH)) {
                for (int k = i; k < Math.min(count, i + BATCH); k++) {
                    work.accept(k);
                }
            }
        };
        List<FutureTask<Boolean>> helpers = new ArrayList<>();
        for (int i = 1; i < Math.min(threads, count / BATCH); i++) {
            FutureTask<Boolean> helper = new FutureTask<>(worker, true);
            Thread thread = new Thread(null, helper, "privacy-scan-flow-" + i, STACK_BYTES);
            thread.setDaemon(true);
            thread.start();
            helpers.add(helper);
        }
        worker.run();
        helpers.forEach(Workers::await);
    }

    private static void await(FutureTask<Boolean> helper) {
        boolean interrupted = false;
        while (true) {
            try {
                helper.get();
                break;
            } catch (InterruptedException interruption) {
                interrupted = true;
            } catch (ExecutionException failure) {
                if (failure.getCause() instanceof Error error) {
                    throw error;
                }
                throw failure.getCause() instanceof RuntimeException defect
                        ? defect
                        : new IllegalStateException(failure.getCause());
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
