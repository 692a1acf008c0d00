package io.github.privacyscan.flow;

import java.util.IdentityHashMap;

/** How far the loops of a trial have come in what they run over. */
final class TrialCursors {

    private final IdentityHashMap<Object, Integer> positions = new IdentityHashMap<>();

    /** Whether there is a next element; at the end the loop may start anew. */
    boolean hasNext(Object iterable) {
        boolean more = positions.getOrDefault(iterable, 0) < TrialValues.length(iterable);
        if (!more) {
            positions.remove(iterable);
        }
        return more;
    }

    /** The next element. */
    Object next(Object iterable) {
        int position = positions.getOrDefault(iterable, 0);
        positions.put(iterable, position + 1);
        return TrialValues.load(iterable, position);
    }
}
