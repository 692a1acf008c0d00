package io.github.privacyscan.flow;

import io.github.privacyscan.program.Block;
import io.github.privacyscan.program.Body;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;

/**
 * Order of the instructions of one body: reachability and dominance between blocks (Cooper, Harvey, Kennedy: A Simple,
 * Fast Dominance Algorithm), answered per instruction. Exceptional edges count as edges.
 */
final class ControlFlow {

    private final Body body;
    private final DeadEdges dead;
    private final int[][] successors;
    private final int[] blockOf;
    private final int[] dominator;
    private final int[] order;
    private final Reachability reachability;
    private final int[] dominatorEntered;
    private final int[] dominatorLastBelow;

    ControlFlow(Body body, DeadEdges dead) {
        this.body = body;
        this.dead = dead;
        int blocks = body.blocks().size();
        this.blockOf = new int[body.code().size()];
        this.successors = living(successors(body), dead);
        for (int b = 0; b < blocks; b++) {
            Arrays.fill(
                    blockOf, body.blocks().get(b).start(), body.blocks().get(b).end(), b);
        }
        this.order = new int[blocks];
        this.reachability = new Reachability(successors);
        this.dominator = dominators();
        this.dominatorEntered = new int[blocks];
        this.dominatorLastBelow = new int[blocks];
        numberDominators();
    }

    private static int[][] living(int[][] all, DeadEdges dead) {
        int[][] result = new int[all.length][];
        for (int b = 0; b < all.length; b++) {
            int from = b;
            result[b] =
                    Arrays.stream(all[b]).filter(to -> !dead.contains(from, to)).toArray();
        }
        return result;
    }

    /** Per block those that can follow it, whatever the conditions. */
    static int[][] successors(Body body) {
        int blocks = body.blocks().size();
        BitSet[] sets = new BitSet[blocks];
        Arrays.setAll(sets, i -> new BitSet());
        for (int b = 0; b < blocks; b++) {
            Block block = body.blocks().get(b);
            int self = b;
            block.predecessors().forEach(p -> sets[p].set(self));
            block.handlers().forEach(sets[b]::set);
        }
        int[][] result = new int[blocks][];
        Arrays.setAll(result, i -> sets[i].stream().toArray());
        return result;
    }

    /** Whether an instruction can run at all. */
    boolean runs(int instruction) {
        return !dead.containsBlock(blockOf[instruction]);
    }

    /** Whether the value that a phi of a block has for a predecessor, by position, ever comes. */
    boolean comes(int block, int position) {
        return !dead.contains(body.blocks().get(block).predecessors().get(position), block);
    }

    /** The block an instruction is in. */
    int blockOf(int instruction) {
        return blockOf[instruction];
    }

    /** Successors of a block, handlers included, ascending. */
    int[] successorsOf(int block) {
        return successors[block];
    }

    /** Whether control can go from behind the first instruction to the second; {@link Fact#FROM_ENTRY} reaches all. */
    boolean reaches(int from, int to) {
        if (from == Fact.FROM_ENTRY || !runs(to)) {
            return runs(to);
        }
        int a = blockOf[from];
        int b = blockOf[to];
        return (a == b && from < to) || reachability.reaches(a, b);
    }

    /** Whether a block can run after another; after itself only in a loop. */
    boolean canFollow(int block, int next) {
        return reachability.reaches(block, next);
    }

    /** Blocks that can run after {@code start}, when none of them is {@code avoided} (-1 for none). */
    BitSet searchFrom(int start, int avoided) {
        BitSet seen = new BitSet();
        Deque<Integer> work = new ArrayDeque<>();
        work.push(start);
        while (!work.isEmpty()) {
            for (int next : successors[work.pop()]) {
                if (next != avoided && !seen.get(next)) {
                    seen.set(next);
                    work.push(next);
                }
            }
        }
        return seen;
    }

    /** Whether every way to the second instruction passes the first (and it comes before). */
    boolean dominates(int first, int second) {
        if (first == Fact.FROM_ENTRY) {
            return true;
        }
        if (second == Fact.FROM_ENTRY) {
            return false;
        }
        int a = blockOf[first];
        int b = blockOf[second];
        return a == b ? first < second : blockDominates(a, b);
    }

    /** Whether every way to block {@code b} passes block {@code a}. */
    boolean blockDominates(int a, int b) {
        return dominatorEntered[a] <= dominatorEntered[b] && dominatorEntered[b] <= dominatorLastBelow[a];
    }

    /** Numbers the tree of dominators, so that one block is below another if its number lies in the other's range. */
    private void numberDominators() {
        int blocks = dominator.length;
        int[] firstChild = new int[blocks];
        int[] nextSibling = new int[blocks];
        Arrays.fill(firstChild, -1);
        for (int b = blocks - 1; b > 0; b--) {
            if (dominator[b] >= 0) {
                nextSibling[b] = firstChild[dominator[b]];
                firstChild[dominator[b]] = b;
            }
        }
        int time = 0;
        for (int root = 0; root < blocks; root++) {
            if (root == 0 || dominator[root] < 0) {
                time = numberBelow(root, firstChild, nextSibling, time);
            }
        }
    }

    private int numberBelow(int root, int[] firstChild, int[] nextSibling, int start) {
        int time = start;
        int at = root;
        dominatorEntered[at] = time++;
        while (true) {
            if (firstChild[at] >= 0) {
                int child = firstChild[at];
                firstChild[at] = nextSibling[child];
                dominatorEntered[child] = time++;
                at = child;
            } else {
                dominatorLastBelow[at] = time - 1;
                if (at == root) {
                    return time;
                }
                at = dominator[at];
            }
        }
    }

    /** The block that directly dominates another; -1 for the entry. */
    int dominatorOf(int block) {
        return block == 0 ? -1 : dominator[block];
    }

    private int[] dominators() {
        int blocks = successors.length;
        int[] result = new int[blocks];
        Arrays.fill(result, -1);
        if (blocks == 0) {
            return result;
        }
        int[] postorder = postorder();
        int[][] predecessors = predecessors();
        result[0] = 0;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = postorder.length - 1; i >= 0; i--) {
                int b = postorder[i];
                int merged = b == 0 ? 0 : merge(predecessors[b], result);
                if (result[b] != merged) {
                    result[b] = merged;
                    changed = true;
                }
            }
        }
        return result;
    }

    private int merge(int[] predecessors, int[] idom) {
        int merged = -1;
        for (int p : predecessors) {
            if (idom[p] >= 0) {
                merged = merged < 0 ? p : intersect(merged, p, idom);
            }
        }
        return merged;
    }

    private int intersect(int left, int right, int[] idom) {
        int a = left;
        int b = right;
        while (a != b) {
            while (order[a] < order[b]) {
                a = idom[a];
            }
            while (order[b] < order[a]) {
                b = idom[b];
            }
        }
        return a;
    }

    private int[][] predecessors() {
        BitSet[] sets = new BitSet[successors.length];
        Arrays.setAll(sets, i -> new BitSet());
        for (int b = 0; b < successors.length; b++) {
            for (int s : successors[b]) {
                sets[s].set(b);
            }
        }
        int[][] result = new int[successors.length][];
        Arrays.setAll(result, i -> sets[i].stream().toArray());
        return result;
    }

    /** Blocks in postorder; fills {@link #order}. */
    private int[] postorder() {
        int[] result = new int[successors.length];
        int count = 0;
        BitSet seen = new BitSet();
        Deque<int[]> stack = new ArrayDeque<>();
        stack.push(new int[] {0, 0});
        seen.set(0);
        while (!stack.isEmpty()) {
            int[] top = stack.peek();
            if (top[1] < successors[top[0]].length) {
                int next = successors[top[0]][top[1]++];
                if (!seen.get(next)) {
                    seen.set(next);
                    stack.push(new int[] {next, 0});
                }
            } else {
                stack.pop();
                order[top[0]] = count;
                result[count++] = top[0];
            }
        }
        return Arrays.copyOf(result, count);
    }

    /** The body. */
    Body body() {
        return body;
    }
}
