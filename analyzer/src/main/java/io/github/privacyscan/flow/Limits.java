package io.github.privacyscan.flow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts how often each limit was reached. Safe for threads; the counts do not depend on them. */
final class Limits {

    private final Map<Limit, Integer> counts = new ConcurrentHashMap<>();

    /** Notes that a limit cut something. */
    void reached(Limit limit) {
        counts.merge(limit, 1, Integer::sum);
    }

    /** The limits that were reached so far, by meaning, with how often. */
    Map<String, Integer> counts() {
        Map<String, Integer> reached = new LinkedHashMap<>();
        for (Limit limit : Limit.values()) {
            int count = counts.getOrDefault(limit, 0);
            if (count > 0) {
                reached.put(limit.meaning(), count);
            }
        }
        return reached;
    }
}
