package io.github.privacyscan.flow;

import io.github.privacyscan.flow.FunctionFlow.Holder;
import io.github.privacyscan.link.Procedure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the instructions of one body run.
 *
 * @param edges by instruction; empty when there are none at all
 * @param passes by instruction, what functions of libraries do
 * @param sinks by instruction, functions that are sinks
 * @param wanted variables that hold functions made elsewhere
 */
record Outgoing(
        List<List<CallEdge>> edges,
        Map<Integer, List<LocalPass>> passes,
        Map<Integer, List<FunctionSink>> sinks,
        List<Holder.Variable> wanted) {

    static final Outgoing NONE = new Outgoing(List.of(), Map.of(), Map.of(), List.of());

    List<CallEdge> edgesAt(int instruction) {
        return edges.isEmpty() ? List.of() : edges.get(instruction);
    }

    List<LocalPass> passesAt(int instruction) {
        return passes.getOrDefault(instruction, List.of());
    }

    List<FunctionSink> sinksAt(int instruction) {
        return sinks.getOrDefault(instruction, List.of());
    }

    /** What one instruction runs, while it is found out. */
    static final class Draft {
        private final List<CallEdge> edges = new ArrayList<>(0);
        private final List<LocalPass> passes = new ArrayList<>(0);
        private final List<FunctionSink> sinks = new ArrayList<>(0);
        private final List<Holder.Variable> wanted = new ArrayList<>(0);

        List<CallEdge> edges() {
            return edges;
        }

        /** Whether it is known already that the procedure runs. */
        boolean runs(Procedure callee) {
            return edges.stream().anyMatch(edge -> edge.callee().equals(callee));
        }

        List<LocalPass> passes() {
            return passes;
        }

        List<FunctionSink> sinks() {
            return sinks;
        }

        List<Holder.Variable> wanted() {
            return wanted;
        }
    }
}
