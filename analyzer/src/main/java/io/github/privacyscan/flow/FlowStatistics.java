package io.github.privacyscan.flow;

import java.util.List;

/**
 * Counters of the flow stage.
 *
 * @param procedures bodies in the program
 * @param sliced bodies that can reach a sink and were looked at
 * @param facts facts tabulated
 * @param unknownCalls methods of which nothing is known and that received personal data, those most worth a model first
 */
public record FlowStatistics(int procedures, int sliced, int facts, List<UnknownCall> unknownCalls) {
    public FlowStatistics {
        unknownCalls = List.copyOf(unknownCalls);
    }
}
