package io.github.privacyscan.flow;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;

/**
 * Which block can run after which. Circles and their order (Tarjan: Depth-First Search and Linear Graph Algorithms) and the
 * tree of the same search answer nearly every question at once; what is left is searched for, and kept if that was long.
 */
final class Reachability {

    /** Blocks looked at before it pays to find out everything that the first one reaches. */
    private static final int SHORT = 64;

    private final int[][] successors;

    /** Number of the circle a block is in; of two circles the one that is reached has the smaller number. */
    private final int[] circle;

    private final BitSet isCircular = new BitSet();

    /** When the search came to a block, and the last that it came to from there: below it in the tree of the search. */
    private final int[] entered;

    private final int[] lastBelow;
    private final BitSet[] complete;

    /**
     * @param successors of each block, in ascending order
     */
    Reachability(int[][] successors) {
        this.successors = successors;
        this.circle = new int[successors.length];
        this.entered = new int[successors.length];
        this.lastBelow = new int[successors.length];
        this.complete = new BitSet[successors.length];
        new Search().run();
    }

    /** Whether {@code to} can run after {@code from}; a block after itself only in a loop. */
    boolean reaches(int from, int to) {
        if (circle[from] == circle[to]) {
            return isCircular.get(circle[from]);
        }
        if (circle[from] < circle[to]) {
            return false;
        }
        return isBelow(from, to) || searched(from, to);
    }

    private boolean isBelow(int from, int to) {
        return entered[from] <= entered[to] && entered[to] <= lastBelow[from];
    }

    /** Rules ask on several threads. */
    private synchronized boolean searched(int from, int to) {
        if (complete[from] != null) {
            return complete[from].get(to);
        }
        BitSet seen = new BitSet();
        Deque<Integer> work = new ArrayDeque<>();
        work.push(from);
        for (int looked = 0; !work.isEmpty(); looked++) {
            if (looked == SHORT) {
                complete[from] = all(from);
                return complete[from].get(to);
            }
            for (int next : successors[work.pop()]) {
                if (circle[next] == circle[to] || isBelow(next, to)) {
                    return true;
                }
                if (circle[next] > circle[to] && !seen.get(next)) {
                    seen.set(next);
                    work.push(next);
                }
            }
        }
        return false;
    }

    private BitSet all(int from) {
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

    /** One depth-first search over all blocks, without recursion: bodies have tens of thousands. */
    private final class Search {

        private static final int NEW = -1;

        private final int[] low = new int[successors.length];
        private final int[] nextSuccessor = new int[successors.length];
        private final BitSet isOpen = new BitSet();
        private final BitSet isOwnSuccessor = new BitSet();
        private final Deque<Integer> open = new ArrayDeque<>();
        private final Deque<Integer> path = new ArrayDeque<>();
        private int time;
        private int circles;

        void run() {
            Arrays.fill(entered, NEW);
            for (int block = 0; block < successors.length; block++) {
                if (entered[block] == NEW) {
                    enter(block);
                    while (!path.isEmpty()) {
                        step(path.peek());
                    }
                }
            }
        }

        private void enter(int block) {
            entered[block] = time;
            low[block] = time++;
            open.push(block);
            isOpen.set(block);
            path.push(block);
        }

        private void step(int block) {
            if (nextSuccessor[block] == successors[block].length) {
                leave(block);
                return;
            }
            int next = successors[block][nextSuccessor[block]++];
            if (entered[next] == NEW) {
                enter(next);
            } else if (isOpen.get(next)) {
                low[block] = Math.min(low[block], entered[next]);
                if (next == block) {
                    isOwnSuccessor.set(block);
                }
            }
        }

        private void leave(int block) {
            path.pop();
            lastBelow[block] = time - 1;
            if (!path.isEmpty()) {
                low[path.peek()] = Math.min(low[path.peek()], low[block]);
            }
            if (low[block] == entered[block]) {
                close(block);
            }
        }

        private void close(int first) {
            int size = 0;
            int member;
            do {
                member = open.pop();
                isOpen.clear(member);
                circle[member] = circles;
                size++;
            } while (member != first);
            isCircular.set(circles++, size > 1 || isOwnSuccessor.get(first));
        }
    }
}
