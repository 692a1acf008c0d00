package io.github.privacyscan.flow;

import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.Instruction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which variable's value can become part of which other's, without regard to order, context or fields of one object: an
 * over-approximation of everything {@link Tabulation} does, linear in the size of the program. Its nodes that lie
 * between sources and sinks are the {@link Slice}.
 */
final class ValueFlowGraph implements Slice {

    private final LinkedProgram program;
    private final int[] firstNode;
    private final Map<String, Integer> fieldNodes = new HashMap<>();
    private final Map<String, List<Slice.Read>> readers;
    private int[] edgeFrom = new int[1024];
    private int[] edgeTo = new int[1024];
    private int edges;
    private int nodes;
    private BitSet inSlice = new BitSet();
    private boolean isWhole;

    private ValueFlowGraph(LinkedProgram program) {
        this.program = program;
        this.firstNode = new int[program.procedures().size() + 1];
        for (Procedure procedure : program.procedures()) {
            // One node more than variables: what the procedure throws.
            firstNode[procedure.id() + 1] =
                    firstNode[procedure.id()] + procedure.body().variables().size() + 1;
        }
        this.nodes = firstNode[firstNode.length - 1];
        this.readers = readers(program);
    }

    /** The part of the program between the sources and the sinks; all of it unless {@code restricted}. */
    static Slice slice(
            LinkedProgram program,
            CallGraph calls,
            ValueFlowEdges edges,
            List<Seeds.Seed> sources,
            ExposureFinder exposures,
            boolean restricted) {
        ValueFlowGraph graph = new ValueFlowGraph(program);
        BitSet sinks = new BitSet();
        for (Procedure procedure : program.procedures()) {
            edges.of(calls.code(procedure), graph, sinks);
        }
        BitSet seeds = new BitSet();
        sources.forEach(seed -> seeds.set(
                graph.node(seed.procedure(), seed.variable(), seed.content().steps())));
        graph.showFields(exposures);
        if (restricted) {
            graph.restrict(seeds, sinks);
        } else {
            graph.isWhole = true;
        }
        return graph;
    }

    /** In every form that is written anywhere, fields of any object come out that the form shows. */
    private void showFields(ExposureFinder exposures) {
        for (CallModel.Rendering rendering : CallModel.Rendering.values()) {
            Integer form = fieldNodes.get(rendering.name());
            if (form != null) {
                List.copyOf(fieldNodes.keySet()).stream()
                        .filter(ValueFlowGraph::isField)
                        .filter(step ->
                                exposures.shows(Type.UNKNOWN, new AccessPath(List.of(step)), Form.of(rendering)))
                        .forEach(step -> edge(field(step), form));
            }
        }
    }

    /** The node of a variable. */
    int node(Procedure procedure, int variable) {
        return variable < procedure.body().variables().size()
                ? firstNode[procedure.id()] + variable
                : field("result " + procedure.id() + ":" + variable);
    }

    /** The node of content of a variable: that of its innermost field, whichever object it is of. */
    int node(Procedure procedure, int variable, List<String> path) {
        for (int i = path.size() - 1; i >= 0; i--) {
            if (isField(path.get(i))) {
                return field(path.get(i));
            }
        }
        return node(procedure, variable);
    }

    private static boolean isField(String step) {
        return step.indexOf('#') >= 0;
    }

    /** Notes that a node is made of fields of an object, in a form that shows some of them. */
    void rendered(CallModel.Rendering rendering, int node) {
        edge(field(rendering.name()), node);
    }

    /** The node of what a procedure throws. */
    int thrown(Procedure procedure) {
        return firstNode[procedure.id() + 1] - 1;
    }

    /** The node of a field. */
    int field(String step) {
        return fieldNodes.computeIfAbsent(step, s -> nodes++);
    }

    /** Adds an edge. */
    void edge(int from, int to) {
        if (edges == edgeFrom.length) {
            edgeFrom = Arrays.copyOf(edgeFrom, edges * 2);
            edgeTo = Arrays.copyOf(edgeTo, edges * 2);
        }
        edgeFrom[edges] = from;
        edgeTo[edges++] = to;
    }

    private void restrict(BitSet seeds, BitSet sinks) {
        BitSet forward = reach(seeds, edgeFrom, edgeTo);
        BitSet backward = reach(sinks, edgeTo, edgeFrom);
        forward.and(backward);
        inSlice = forward;
        edgeFrom = new int[0];
        edgeTo = new int[0];
    }

    private BitSet reach(BitSet start, int[] from, int[] to) {
        int[] first = new int[nodes + 2];
        for (int e = 0; e < edges; e++) {
            first[from[e] + 1]++;
        }
        for (int n = 0; n <= nodes; n++) {
            first[n + 1] += first[n];
        }
        int[] target = new int[edges];
        int[] next = Arrays.copyOf(first, first.length);
        for (int e = 0; e < edges; e++) {
            target[next[from[e]]++] = to[e];
        }
        BitSet seen = (BitSet) start.clone();
        // Each node is put on the stack once, when it is first seen.
        int[] open = Arrays.copyOf(start.stream().toArray(), nodes);
        int size = start.cardinality();
        while (size > 0) {
            int node = open[--size];
            for (int i = first[node]; i < first[node + 1]; i++) {
                if (!seen.get(target[i])) {
                    seen.set(target[i]);
                    open[size++] = target[i];
                }
            }
        }
        return seen;
    }

    @Override
    public boolean contains(Procedure procedure, int variable, AccessPath content) {
        if (isWhole || variable >= procedure.body().variables().size()) {
            return true;
        }
        List<String> steps = content.steps();
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i).equals(AccessPath.REST) || steps.get(i).equals(AccessPath.OUTER)) {
                return true;
            }
            if (isField(steps.get(i))) {
                Integer field = fieldNodes.get(steps.get(i));
                return field != null && inSlice.get(field);
            }
        }
        return inSlice.get(node(procedure, variable));
    }

    @Override
    public List<Slice.Read> readersOf(String field) {
        return readers.getOrDefault(field, List.of());
    }

    @Override
    public int procedures() {
        if (isWhole) {
            return program.procedures().size();
        }
        int count = 0;
        for (Procedure procedure : program.procedures()) {
            int next = inSlice.nextSetBit(firstNode[procedure.id()]);
            if (next >= 0 && next < firstNode[procedure.id() + 1]) {
                count++;
            }
        }
        return count;
    }

    private static Map<String, List<Slice.Read>> readers(LinkedProgram program) {
        Map<String, List<Slice.Read>> readers = new HashMap<>();
        for (Procedure procedure : program.procedures()) {
            List<Instruction> code = procedure.body().code();
            for (int i = 0; i < code.size(); i++) {
                if (code.get(i).target() >= 0
                        && procedure.resolution(i) instanceof Resolution.Field access
                        && access.field().isStatic()) {
                    readers.computeIfAbsent(Steps.of(access.field()), f -> new ArrayList<>())
                            .add(new Slice.Read(procedure, i, code.get(i).target()));
                }
            }
        }
        return readers;
    }
}
