package io.github.privacyscan.flow;

import io.github.privacyscan.flow.CallEdge.Slot;
import io.github.privacyscan.knowledge.AccessPathSpec;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Instruction;
import java.util.BitSet;
import java.util.List;

/**
 * The edges of the {@link ValueFlowGraph}. Where an object is shared, not copied, the edge goes both ways, because a
 * change seen through one name is seen through the other.
 */
final class ValueFlowEdges {

    private final CallGraph calls;
    private final Origins origins;
    private final SinkHits hits;
    private final Throwing throwing;
    private final Code.Constants constants;
    private final Cells cells;
    private final Wrappers wrappers;

    ValueFlowEdges(
            CallGraph calls,
            Origins origins,
            SinkHits hits,
            Throwing throwing,
            Code.Constants constants,
            Cells cells,
            Wrappers wrappers) {
        this.calls = calls;
        this.cells = cells;
        this.wrappers = wrappers;
        this.origins = origins;
        this.hits = hits;
        this.throwing = throwing;
        this.constants = constants;
    }

    /** Adds the edges of one procedure, and the nodes of its sinks. */
    void of(Code code, ValueFlowGraph graph, BitSet sinks) {
        if (calls.to(code.procedure()).isEmpty()) {
            throwing.all()
                    .forEach(handler -> graph.edge(
                            graph.thrown(code.procedure()), graph.node(handler.procedure(), handler.input())));
        }
        for (int i = 0; i < code.size(); i++) {
            Instruction instruction = code.instruction(i);
            if (instruction instanceof Instruction.Call || instruction instanceof Instruction.New) {
                call(code, i, graph, sinks);
            } else {
                local(code, i, graph);
                stores(code, i, graph, sinks);
            }
            for (CallEdge edge : calls.at(code.procedure(), i)) {
                across(code, edge, graph, sinks);
            }
            for (FunctionSink sink : calls.sinksAt(code.procedure(), i)) {
                sinks.set(graph.node(
                        code.procedure(), sink.slot().variable(), sink.slot().path()));
            }
            for (LocalPass pass : calls.passesAt(code.procedure(), i)) {
                pass(code, pass, graph);
            }
            captured(code, i, graph);
        }
    }

    /** What a function captures is content of the function. */
    private void captured(Code code, int at, ValueFlowGraph graph) {
        if (!FunctionValues.isFunction(code, at)) {
            return;
        }
        FunctionValue.Made made = new FunctionValue.Made(code.procedure(), at);
        if (calls.functions().reached(made)) {
            List<Integer> captured = FunctionValues.captured(code, at);
            for (int i = 0; i < captured.size(); i++) {
                if (captured.get(i) >= 0) {
                    into(code, captured.get(i), made.step(i), graph);
                }
            }
        }
    }

    private void pass(Code code, LocalPass pass, ValueFlowGraph graph) {
        int from =
                graph.node(code.procedure(), pass.from().variable(), pass.from().path());
        int to = graph.node(code.procedure(), pass.to().variable(), pass.to().path());
        graph.edge(from, to);
        if (cells.in(code.typeOf(pass.to().variable()))) {
            graph.edge(to, from);
        }
    }

    private static void flow(Code code, ValueFlowGraph graph, int from, int to) {
        graph.edge(graph.node(code.procedure(), from), graph.node(code.procedure(), to));
    }

    private void share(Code code, ValueFlowGraph graph, int from, int to) {
        flow(code, graph, from, to);
        if (cells.in(code.typeOf(to))) {
            flow(code, graph, to, from);
        }
    }

    /** Instructions that make a value of the values they read. */
    private void local(Code code, int at, ValueFlowGraph graph) {
        Instruction instruction = code.instruction(at);
        Procedure procedure = code.procedure();
        if (instruction.target() >= 0 && procedure.resolution(at) instanceof Resolution.Field access) {
            load(code, instruction.target(), access, graph);
            return;
        }
        if (instruction instanceof Instruction.Throw thrown) {
            graph.edge(graph.node(procedure, thrown.value()), graph.thrown(procedure));
        } else if (instruction instanceof Instruction.Caught caught) {
            graph.edge(graph.thrown(procedure), graph.node(procedure, caught.target()));
        } else if (instruction.target() >= 0 && !(instruction instanceof Instruction.Lambda)) {
            InstructionOperands.forEach(instruction, operand -> {
                share(code, graph, operand, instruction.target());
                if (instruction instanceof Instruction.Concat || instruction instanceof Instruction.Operation) {
                    rendered(code, operand, CallModel.Rendering.TEXT, instruction.target(), graph);
                }
            });
        }
        if (instruction instanceof Instruction.OuterThis && procedure.body().thisVariable() >= 0) {
            share(code, graph, procedure.body().thisVariable(), instruction.target());
        }
    }

    /** A field is one node for all objects. An object that was tainted as a whole taints what is read from it. */
    private void load(Code code, int target, Resolution.Field access, ValueFlowGraph graph) {
        int field = graph.field(Steps.of(access.field()));
        int node = graph.node(code.procedure(), target);
        graph.edge(field, node);
        if (cells.in(code.typeOf(target))) {
            graph.edge(node, field);
        }
        if (Steps.base(access) >= 0 && wrappers.isWhole(Steps.of(access))) {
            flow(code, graph, Steps.base(access), target);
        }
    }

    private void stores(Code code, int at, ValueFlowGraph graph, BitSet sinks) {
        Instruction instruction = code.instruction(at);
        if (instruction instanceof Instruction.Return exit && exit.value() >= 0) {
            hits.valueSite(code, at, exit.value()).ifPresent(site -> {
                sinks.set(graph.node(code.procedure(), exit.value()));
                rendered(code, exit.value(), site.model().rendering(), exit.value(), graph);
            });
        }
        int value = -1;
        if (instruction instanceof Instruction.ArrayStore store) {
            share(code, graph, store.array(), store.value());
            flow(code, graph, store.value(), store.array());
        } else if (instruction instanceof Instruction.FieldStore store) {
            value = store.value();
        } else if (instruction instanceof Instruction.NameStore store) {
            value = store.value();
        }
        if (value >= 0 && code.procedure().resolution(at) instanceof Resolution.Field access) {
            int node = graph.node(code.procedure(), value);
            into(code, value, Steps.of(access.field()), graph);
            if (hits.valueSite(code, at, value).isPresent()) {
                sinks.set(node);
            }
        }
    }

    /** What a form shows of an object; the text of an object is followed where its type tells which method makes it. */
    private static void rendered(
            Code code, int object, CallModel.Rendering rendering, int result, ValueFlowGraph graph) {
        boolean written = rendering == CallModel.Rendering.TEXT
                ? OpenInputs.isOpen(code.typeOf(object))
                : Form.of(rendering).isSerialised();
        if (written) {
            graph.rendered(rendering, graph.node(code.procedure(), result));
        }
    }

    private void into(Code code, int value, String step, ValueFlowGraph graph) {
        int field = graph.field(step);
        int node = graph.node(code.procedure(), value);
        graph.edge(node, field);
        if (cells.in(code.typeOf(value))) {
            graph.edge(field, node);
        }
    }

    private void call(Code code, int at, ValueFlowGraph graph, BitSet sinks) {
        if (UnknownCalls.isUnknown(calls, code, at)) {
            // What is not known is not followed, but what goes in there is to be told.
            UnknownCalls.arguments(code.instruction(at)).stream()
                    .forEach(argument -> sinks.set(graph.node(code.procedure(), argument)));
        }
        Arguments arguments = code.arguments(at).orElse(null);
        if (arguments == null) {
            return;
        }
        code.models(at).ifPresent(models -> {
            models.passes()
                    .forEach(pass -> slots(code, arguments, pass.from())
                            .forEach(from -> slots(code, arguments, pass.to()).forEach(to -> {
                                pass(code, new LocalPass(from, to), graph);
                                rendered(code, from.variable(), pass.rendering(), to.variable(), graph);
                            })));
            models.aliases()
                    .forEach(alias -> slots(code, arguments, alias.alias())
                            .forEach(from -> pass(code, new LocalPass(from, Slot.of(arguments.result())), graph)));
            if (!models.sanitizers().isEmpty()) {
                InstructionOperands.forEach(
                        code.instruction(at), operand -> flow(code, graph, operand, arguments.result()));
            }
        });
        hits.sitesAt(code, at)
                .forEach(site -> site.model()
                        .arguments()
                        .forEach(spec -> slots(code, arguments, spec).forEach(slot -> {
                            int variable = slot.variable();
                            sinks.set(graph.node(code.procedure(), variable, slot.path()));
                            rendered(code, variable, site.model().rendering(), variable, graph);
                        })));
        if (code.instruction(at) instanceof Instruction.New creation) {
            if (creation.declared().isPresent()) {
                creation.captured()
                        .forEach(captured -> into(code, captured, Captures.field(code, creation, captured), graph));
            }
            if (creation.declared().isPresent() && code.procedure().body().thisVariable() >= 0) {
                share(code, graph, code.procedure().body().thisVariable(), creation.target());
            }
        }
    }

    private List<Slot> slots(Code code, Arguments arguments, AccessPathSpec spec) {
        return arguments.slots(spec, code, constants);
    }

    private void across(Code code, CallEdge edge, ValueFlowGraph graph, BitSet sinks) {
        Procedure callee = edge.callee();
        for (CallEdge.Binding binding : edge.bindings()) {
            int outside = graph.node(
                    code.procedure(),
                    binding.outside().variable(),
                    binding.outside().path());
            int inside = graph.node(callee, binding.input(), binding.inside());
            graph.edge(outside, inside);
            if (cells.in(code.typeOf(binding.outside().variable())) || cells.in(callee.typeOf(binding.input()))) {
                graph.edge(inside, outside);
            }
        }
        graph.edge(graph.thrown(callee), graph.thrown(code.procedure()));
        if (edge.results().isEmpty()) {
            return;
        }
        for (int returned : calls.code(callee).returned()) {
            int value = graph.node(callee, returned);
            for (Slot slot : edge.results()) {
                if (slot.variable() >= code.procedure().body().variables().size()
                        && !FunctionResults.contains(code, slot.variable())) {
                    sinks.set(value);
                } else {
                    int result = graph.node(code.procedure(), slot.variable(), slot.path());
                    graph.edge(value, result);
                    if (!origins.returnedInputs(callee, 0).isEmpty()) {
                        graph.edge(result, value);
                    }
                }
            }
        }
    }
}
