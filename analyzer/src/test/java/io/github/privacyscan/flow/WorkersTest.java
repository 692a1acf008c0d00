package io.github.privacyscan.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WorkersTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void doesEachPieceOnce(int threads) {
        AtomicIntegerArray done = new AtomicIntegerArray(1000);
        Workers.forEach(1000, threads, done::incrementAndGet);
        for (int i = 0; i < done.length(); i++) {
            assertEquals(1, done.get(i), "piece " + i);
        }
    }

    /** A helper that ended silently would leave its pieces undone. */
    @Test
    void failuresOfHelpersAreThrown() {
        Thread own = Thread.currentThread();
        CountDownLatch hasFailed = new CountDownLatch(1);
        assertThrows(
                StackOverflowError.class,
                () -> Workers.forEach(1000, 2, i -> {
                    if (Thread.currentThread() != own) {
                        hasFailed.countDown();
                        throw new StackOverflowError();
                    }
                    await(hasFailed);
                }));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(1, TimeUnit.MINUTES));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
