package io.github.privacyscan.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ReachabilityTest {

    @Test
    void answersAsASearchDoes() {
        Random random = new Random(42);
        for (int graph = 0; graph < 300; graph++) {
            int blocks = 1 + random.nextInt(graph < 290 ? 12 : 300);
            int edges = random.nextInt(blocks * 2);
            compare(random(random, blocks, edges));
        }
    }

    @Test
    void aBlockFollowsItselfOnlyInALoop() {
        Reachability order = new Reachability(new int[][] {{1}, {1, 2}, {}});
        assertEquals(false, order.reaches(0, 0));
        assertEquals(true, order.reaches(1, 1));
        assertEquals(false, order.reaches(2, 1));
    }

    @Test
    void longBodiesAreNoProblem() {
        int count = 100_000;
        int[][] successors = new int[count][];
        for (int i = 0; i < count; i++) {
            successors[i] = IntStream.of(i + 1, i + 2).filter(b -> b < count).toArray();
        }
        Reachability order = new Reachability(successors);
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            for (int i = 1; i < count; i++) {
                assertTrue(order.reaches(i - 1, count - 1));
                assertEquals(false, order.reaches(i, i - 1));
            }
        });
    }

    private static int[][] random(Random random, int blocks, int edges) {
        BitSet[] sets = IntStream.range(0, blocks).mapToObj(i -> new BitSet()).toArray(BitSet[]::new);
        for (int e = 0; e < edges; e++) {
            sets[random.nextInt(blocks)].set(random.nextInt(blocks));
        }
        int[][] successors = new int[blocks][];
        for (int b = 0; b < blocks; b++) {
            successors[b] = sets[b].stream().toArray();
        }
        return successors;
    }

    private static void compare(int[][] successors) {
        Reachability order = new Reachability(successors);
        for (int from = 0; from < successors.length; from++) {
            BitSet expected = search(successors, from);
            for (int to = 0; to < successors.length; to++) {
                assertEquals(expected.get(to), order.reaches(from, to), from + " to " + to);
            }
        }
    }

    private static BitSet search(int[][] successors, int from) {
        BitSet seen = new BitSet();
        Deque<Integer> work = new ArrayDeque<>();
        work.push(from);
        while (!work.isEmpty()) {
            for (int next : successors[work.pop()]) {
                if (!seen.get(next)) {
                    seen.set(next);
                    work.push(next);
                }
            }
        }
        return seen;
    }
}
