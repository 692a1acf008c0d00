package io.github.privacyscan.flow;

import io.github.privacyscan.flow.CallEdge.Slot;
import io.github.privacyscan.knowledge.AccessPathSpec;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.Instruction;
import java.util.BitSet;
import java.util.Set;

/**
 * The edges of the {@link ValueFlowGraph}. Where an object is shared, not copied, the edge goes both ways, because a
 * change seen through one name is seen through the other.
 */
final class ValueFlowEdges {

    private static final Set<String> VALUES = Set.of(
            "java.lang.String",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Boolean",
            "java.lang.Double",
            "java.lang.Character",
            "java.util.UUID");

    private final CallGraph calls;
    private final Origins origins;
    private final SinkHits hits;
    private final Throwing throwing;
    private final Code.Constants constants;

    ValueFlowEdges(CallGraph calls, Origins origins, SinkHits hits, Throwing throwing, Code.Constants constants) {
        this.calls = calls;
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
            int at = i;
            calls.at(code.procedure(), i).forEach(edge -> across(code, edge, graph, sinks));
            calls.sinksAt(code.procedure(), i)
                    .forEach(sink ->
                            sinks.set(graph.node(code.procedure(), sink.slot().variable())));
            calls.passesAt(code.procedure(), i)
                    .forEach(pass ->
                            share(code, graph, pass.from().variable(), pass.to().variable()));
            if (calls.functions().reached(new FunctionValue.Made(code.procedure(), i))) {
                FunctionValues.captured(code, i).stream()
                        .filter(captured -> captured >= 0)
                        .forEach(captured -> share(
                                code, graph, captured, code.instruction(at).target()));
            }
        }
    }

    private static boolean isShared(Code code, int variable) {
        Type type = code.typeOf(variable);
        return !(type instanceof Type.Primitive) && !VALUES.contains(type.erasedName());
    }

    private static void flow(Code code, ValueFlowGraph graph, int from, int to) {
        graph.edge(graph.node(code.procedure(), from), graph.node(code.procedure(), to));
    }

    private static void share(Code code, ValueFlowGraph graph, int from, int to) {
        flow(code, graph, from, to);
        if (isShared(code, to)) {
            flow(code, graph, to, from);
        }
    }

    /** Instructions that make a value of the values they read. */
    private static void local(Code code, int at, ValueFlowGraph graph) {
        Instruction instruction = code.instruction(at);
        Procedure procedure = code.procedure();
        if (instruction instanceof Instruction.Throw thrown) {
            graph.edge(graph.node(procedure, thrown.value()), graph.thrown(procedure));
        } else if (instruction instanceof Instruction.Caught caught) {
            graph.edge(graph.thrown(procedure), graph.node(procedure, caught.target()));
        } else if (instruction.target() >= 0 && !(instruction instanceof Instruction.Lambda)) {
            InstructionOperands.forEach(instruction, operand -> share(code, graph, operand, instruction.target()));
        }
        if (procedure.resolution(at) instanceof Resolution.Field access && instruction.target() >= 0) {
            if (access.field().isStatic()) {
                int field = graph.field(Steps.of(access.field()));
                graph.edge(field, graph.node(procedure, instruction.target()));
                graph.edge(graph.node(procedure, instruction.target()), field);
            } else if (access.base().variable() >= 0) {
                share(code, graph, access.base().variable(), instruction.target());
            }
        }
        if (instruction instanceof Instruction.OuterThis && procedure.body().thisVariable() >= 0) {
            share(code, graph, procedure.body().thisVariable(), instruction.target());
        }
    }

    private void stores(Code code, int at, ValueFlowGraph graph, BitSet sinks) {
        Instruction instruction = code.instruction(at);
        if (instruction instanceof Instruction.Return exit
                && exit.value() >= 0
                && hits.valueSite(code, at, exit.value()).isPresent()) {
            sinks.set(graph.node(code.procedure(), exit.value()));
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
            int base = Steps.base(access);
            int node = graph.node(code.procedure(), value);
            if (base < 0) {
                graph.edge(node, graph.field(Steps.of(access.field())));
            } else {
                flow(code, graph, value, base);
                if (isShared(code, value)) {
                    flow(code, graph, base, value);
                }
            }
            if (hits.valueSite(code, at, value).isPresent()) {
                sinks.set(node);
            }
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
                            .forEach(from ->
                                    slots(code, arguments, pass.to()).forEach(to -> share(code, graph, from, to))));
            models.aliases()
                    .forEach(alias -> slots(code, arguments, alias.alias())
                            .forEach(from -> share(code, graph, from, arguments.result())));
            if (!models.sanitizers().isEmpty()) {
                InstructionOperands.forEach(
                        code.instruction(at), operand -> flow(code, graph, operand, arguments.result()));
            }
        });
        hits.sitesAt(code, at)
                .forEach(site -> site.model()
                        .arguments()
                        .forEach(spec -> slots(code, arguments, spec)
                                .forEach(variable -> sinks.set(graph.node(code.procedure(), variable)))));
        if (code.instruction(at) instanceof Instruction.New creation) {
            creation.captured().forEach(captured -> share(code, graph, captured, creation.target()));
            if (creation.declared().isPresent() && code.procedure().body().thisVariable() >= 0) {
                share(code, graph, code.procedure().body().thisVariable(), creation.target());
            }
        }
    }

    private java.util.stream.IntStream slots(Code code, Arguments arguments, AccessPathSpec spec) {
        return arguments.slots(spec, code, constants).stream().mapToInt(Slot::variable);
    }

    private void across(Code code, CallEdge edge, ValueFlowGraph graph, BitSet sinks) {
        Procedure callee = edge.callee();
        for (CallEdge.Binding binding : edge.bindings()) {
            int outside = graph.node(code.procedure(), binding.outside().variable());
            int inside = graph.node(callee, binding.input());
            graph.edge(outside, inside);
            if (isShared(code, binding.outside().variable())) {
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
                    int result = graph.node(code.procedure(), slot.variable());
                    graph.edge(value, result);
                    if (!origins.returnedInputs(callee, 0).isEmpty()) {
                        graph.edge(result, value);
                    }
                }
            }
        }
    }
}
