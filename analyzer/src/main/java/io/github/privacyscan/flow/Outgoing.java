package io.github.privacyscan.flow;

import io.github.privacyscan.flow.FunctionFlow.Holder;
import java.util.ArrayList;
import java.util.List;

/**
 * What the instructions of one body run.
 *
 * @param edges by instruction; empty when there are none at all
 * @param passes by instruction, what functions that a library made do; empty when there are none at all
 * @param wanted variables that hold functions made elsewhere
 */
record Outgoing(List<List<CallEdge>> edges, List<List<LocalPass>> passes, List<Holder.Variable> wanted) {

    static final Outgoing NONE = new Outgoing(List.of(), List.of(), List.of());

    List<CallEdge> edgesAt(int instruction) {
        return edges.isEmpty() ? List.of() : edges.get(instruction);
    }

    List<LocalPass> passesAt(int instruction) {
        return passes.isEmpty() ? List.of() : passes.get(instruction);
    }

    /** What one instruction runs, while it is found out. */
    static final class Draft {
        private final List<CallEdge> edges = new ArrayList<>(0);
        private final List<LocalPass> passes = new ArrayList<>(0);
        private final List<Holder.Variable> wanted = new ArrayList<>(0);

        List<CallEdge> edges() {
            return edges;
        }

        List<LocalPass> passes() {
            return passes;
        }

        List<Holder.Variable> wanted() {
            return wanted;
        }
    }
}
