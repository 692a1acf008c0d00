package io.github.privacyscan.flow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** Counts how often each limit was reached. Safe for threads; the counts do not depend on them. */
final class Limits {

    private final AtomicIntegerArray counts = new AtomicIntegerArray(Limit.values().length);

    /** Notes that a limit cut something. */
    void reached(Limit limit) {
        counts.incrementAndGet(limit.ordinal());
    }

    /** The limits that were reached so far, by meaning, with how often. */
    Map<String, Integer> counts() {
        Map<String, Integer> reached = new LinkedHashMap<>();
        for (Limit limit : Limit.values()) {
            int count = counts.get(limit.ordinal());
            if (count > 0) {
                reached.put(limit.meaning(), count);
            }
        }
        return reached;
    }
}
