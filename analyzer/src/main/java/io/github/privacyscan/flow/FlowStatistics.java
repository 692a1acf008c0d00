package io.github.privacyscan.flow;

import java.util.Map;

/**
 * Counters of the flow stage.
 *
 * @param procedures bodies in the program
 * @param sliced bodies that can reach a sink and were looked at
 * @param facts facts tabulated
 * @param limitsHit how often each limit cut something, by name; sorted
 * @param unknownCalls library methods without a model that received personal data, with how often; sorted
 */
public record FlowStatistics(
        int procedures, int sliced, int facts, Map<String, Integer> limitsHit, Map<String, Integer> unknownCalls) {
    public FlowStatistics {
        limitsHit = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(limitsHit));
        unknownCalls = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(unknownCalls));
    }
}
