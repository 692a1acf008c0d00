package io.github.privacyscan.flow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Spreads sets along the edges of a graph until nothing new arrives: nodes that lead to each other share one set, so every
 * edge is looked at twice, whatever the sizes of the sets (Nuutila and Soisalon-Soininen, On finding the strongly connected
 * components in a directed graph, 1994).
 */
final class FunctionSets {

    private static final int UNSEEN = -1;

    private final List<int[]> sources;
    private final List<BitSet> own;
    private final List<BitSet> result;
    private final Map<BitSet, BitSet> known = new HashMap<>();
    private final int[] order;
    private final int[] low;
    private final int[] position;
    private final int[] open;
    private final int[] path;
    private final BitSet isOpen = new BitSet();
    private int opened;
    private int seen;
    private int depth;

    private FunctionSets(List<int[]> sources, List<BitSet> own) {
        this.sources = sources;
        this.own = own;
        this.result = new ArrayList<>(own);
        this.order = new int[own.size()];
        this.low = new int[own.size()];
        this.position = new int[own.size()];
        this.open = new int[own.size()];
        this.path = new int[own.size()];
        java.util.Arrays.fill(order, UNSEEN);
    }

    /**
     * What arrives at each node.
     *
     * @param sources for each node those whose sets flow into it
     * @param own what each node has by itself
     * @return sets that nodes may share; not to be changed
     */
    static List<BitSet> spread(List<int[]> sources, List<BitSet> own) {
        FunctionSets sets = new FunctionSets(sources, own);
        for (int node = 0; node < own.size(); node++) {
            if (sets.order[node] == UNSEEN) {
                sets.visit(node);
            }
        }
        return sets.result;
    }

    private void visit(int start) {
        enter(start);
        while (depth > 0) {
            int node = path[depth - 1];
            int[] from = sources.get(node);
            if (position[node] < from.length) {
                int source = from[position[node]++];
                if (order[source] == UNSEEN) {
                    enter(source);
                } else if (isOpen.get(source)) {
                    low[node] = Math.min(low[node], order[source]);
                }
            } else {
                depth--;
                if (depth > 0) {
                    low[path[depth - 1]] = Math.min(low[path[depth - 1]], low[node]);
                }
                if (low[node] == order[node]) {
                    close(node);
                }
            }
        }
    }

    private void enter(int node) {
        order[node] = seen;
        low[node] = seen++;
        path[depth++] = node;
        open[opened++] = node;
        isOpen.set(node);
    }

    /** All members of a component are on the stack; everything that flows into it from outside is finished. */
    private void close(int root) {
        int first = opened;
        BitSet all = new BitSet();
        do {
            int member = open[--first];
            isOpen.clear(member);
            all.or(own.get(member));
            for (int source : sources.get(member)) {
                all.or(result.get(source));
            }
        } while (open[first] != root);
        BitSet shared = known.computeIfAbsent(all, same -> same);
        for (int i = first; i < opened; i++) {
            result.set(open[i], shared);
        }
        opened = first;
    }
}
