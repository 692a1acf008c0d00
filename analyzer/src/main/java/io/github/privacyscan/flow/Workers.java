package io.github.privacyscan.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/** Does independent pieces of work, each known by its number, on several threads. */
final class Workers {

    private static final int BATCH = 64;

    private Workers() {}

    /**
     * Runs {@code work} once for every number below {@code count}; returns when all are done.
     *
     * @throws RuntimeException what a piece of work threw, of the first that failed
     */
    static void forEach(int count, int threads, IntConsumer work) {
        AtomicInteger next = new AtomicInteger();
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        Runnable worker = () -> {
            try {
                for (int i = next.getAndAdd(BATCH); i < count; i = next.getAndAdd(BATCH)) {
                    for (int k = i; k < Math.min(count, i + BATCH); k++) {
                        work.accept(k);
                    }
                }
            } catch (RuntimeException failed) {
                failure.compareAndSet(null, failed);
            }
        };
        List<Thread> helpers = new ArrayList<>();
        for (int i = 1; i < Math.min(threads, count / BATCH); i++) {
            Thread helper = new Thread(worker, "privacy-scan-flow-" + i);
            helper.setDaemon(true);
            helper.start();
            helpers.add(helper);
        }
        worker.run();
        helpers.forEach(Workers::await);
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    private static void await(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException interruption) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
