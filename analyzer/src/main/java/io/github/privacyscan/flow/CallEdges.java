package io.github.privacyscan.flow;

import io.github.privacyscan.flow.CallEdge.Binding;
import io.github.privacyscan.flow.CallEdge.Slot;
import io.github.privacyscan.flow.FunctionFlow.Holder;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.Operands;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Makes the edges out of one procedure. */
final class CallEdges {

    /** How many implementations of a library method are followed from a call through the library's type. */
    private static final int MAX_LIBRARY_TARGETS = 3;

    private final LinkedProgram program;
    private final FunctionCalls functions;
    private final TextConversions texts;
    private final Deliveries deliveries;
    private final Callbacks callbacks;
    private final RemoteCalls remote;
    private final Limits limits;

    CallEdges(
            LinkedProgram program,
            Code.Constants constants,
            FunctionCalls functions,
            RemoteCalls remote,
            Limits limits) {
        this.remote = remote;
        this.program = program;
        this.limits = limits;
        this.functions = functions;
        this.texts = new TextConversions(program, constants, limits);
        this.deliveries = new Deliveries(program, constants);
        this.callbacks = new Callbacks(program, functions);
    }

    /** What the instructions of a body run. */
    Outgoing of(Code code) {
        List<List<CallEdge>> edges = new ArrayList<>(code.size());
        Map<Integer, List<LocalPass>> passes = new TreeMap<>();
        Map<Integer, List<FunctionSink>> sinks = new TreeMap<>();
        Set<Holder.Variable> wanted = new LinkedHashSet<>();
        boolean runs = false;
        for (int i = 0; i < code.size(); i++) {
            Outgoing.Draft draft = new Outgoing.Draft();
            at(code, i, draft);
            edges.add(draft.edges().isEmpty() ? List.of() : List.copyOf(draft.edges()));
            if (!draft.passes().isEmpty()) {
                passes.put(i, List.copyOf(draft.passes()));
            }
            if (!draft.sinks().isEmpty()) {
                sinks.put(i, List.copyOf(draft.sinks()));
            }
            wanted.addAll(draft.wanted());
            runs |= !draft.edges().isEmpty();
        }
        // Most procedures have none of these, and an empty map is kept for each of them.
        return new Outgoing(
                runs ? edges : List.of(),
                passes.isEmpty() ? Map.of() : passes,
                sinks.isEmpty() ? Map.of() : sinks,
                List.copyOf(wanted));
    }

    private void at(Code code, int index, Outgoing.Draft draft) {
        Instruction instruction = code.instruction(index);
        if (instruction instanceof Instruction.Call || instruction instanceof Instruction.New) {
            if (code.procedure().resolution(index) instanceof Resolution.Invoke invoke) {
                for (Procedure target : followed(code, index, invoke)) {
                    if (!target.isLambda() && functions.canRun(code, index, invoke, target)) {
                        draft.edges().add(call(code, index, invoke, target));
                    }
                }
                draft.edges().addAll(initialisers(code, index));
                functions.at(code, index, invoke, draft);
                draft.edges().addAll(deliveries.at(code, index));
                callbacks.at(code, index, invoke).stream()
                        .filter(edge -> !draft.runs(edge.callee()))
                        .forEach(draft.edges()::add);
                draft.edges().addAll(remote.at(code, index, invoke));
            }
        } else if (instruction instanceof Instruction.Lambda && !functions.runsLater(code, index)) {
            functions.created(code, index).ifPresent(draft.edges()::add);
        }
        draft.edges().addAll(texts.at(code, index));
    }

    /**
     * The targets that are followed. A call through a type of a library (an {@code Object}'s {@code toString()}, a {@code
     * Runnable}) says little about which of many implementations runs: beyond a few, none is followed.
     */
    private List<Procedure> followed(Code code, int index, Resolution.Invoke invoke) {
        if (code.models(index).filter(CallModels::replacesBody).isPresent()) {
            return List.of();
        }
        Optional<Arguments> arguments = code.arguments(index);
        boolean inSources = program.fileOf(invoke.method().owner()).isPresent()
                || (arguments.isPresent() && isOfSources(code, arguments.get().receiver()));
        if (!invoke.complete()) {
            limits.reached(Limit.TARGETS);
        }
        if (inSources || invoke.targets().size() <= MAX_LIBRARY_TARGETS) {
            return invoke.targets();
        }
        limits.reached(Limit.LIBRARY_TARGETS);
        return List.of();
    }

    private boolean isOfSources(Code code, int receiver) {
        return receiver < 0
                || program.fileOf(code.typeOf(receiver).erasedName()).isPresent();
    }

    /** The instance initialisers of a created class that has source, run with the new object. */
    private List<CallEdge> initialisers(Code code, int index) {
        if (!(code.instruction(index) instanceof Instruction.New creation)) {
            return List.of();
        }
        List<CallEdge> edges = new ArrayList<>();
        String created = creation.declared()
                .orElseGet(() -> code.typeOf(creation.target()).erasedName());
        for (String type : program.supertypes(created)) {
            program.implementation(type, MethodDecl.INSTANCE_INIT, 0)
                    .filter(initialiser -> initialiser.method().owner().equals(type))
                    .ifPresent(initialiser -> edges.add(new CallEdge(
                            code.procedure(), index, initialiser, created(code, creation), List.of(), type)));
        }
        return edges;
    }

    /** What the code that fills a new object sees: the object, and in it what it captures. */
    private static List<Binding> created(Code code, Instruction.New creation) {
        List<Binding> bindings = new ArrayList<>();
        bindings.add(new Binding(Slot.of(creation.target()), 0, List.of()));
        bindings.addAll(Captures.bindings(code, creation));
        return bindings;
    }

    private static CallEdge call(Code code, int index, Resolution.Invoke invoke, Procedure target) {
        List<Binding> bindings = new ArrayList<>();
        Arguments arguments = code.arguments(index).orElseThrow();
        int input = 0;
        if (target.body().thisVariable() == 0) {
            if (arguments.receiver() >= 0) {
                bindings.add(new Binding(Slot.of(arguments.receiver(), arguments.receiverPath()), 0, List.of()));
            }
            input = 1;
        }
        bindings.addAll(parameters(
                arguments.arguments(), target, input, variable -> code.typeOf(variable) instanceof Type.Array));
        boolean creation = code.instruction(index) instanceof Instruction.New;
        if (code.instruction(index) instanceof Instruction.New made && input == 1) {
            bindings.addAll(Captures.bindings(code, made));
        }
        boolean constructor = target.declaration().isConstructor();
        List<Slot> results = creation || constructor ? List.of() : List.of(Slot.of(arguments.result()));
        return new CallEdge(
                code.procedure(),
                index,
                target,
                bindings,
                results,
                invoke.method().name());
    }

    /** Arguments to parameters; surplus arguments of a variable-arity method become elements of its last parameter. */
    static List<Binding> parameters(
            Operands arguments, Procedure target, int firstInput, java.util.function.IntPredicate wholeArray) {
        List<Binding> bindings = new ArrayList<>();
        int parameters = target.declaration().params().size();
        boolean variable = target.declaration().modifiers().isVarargs() && !target.isLambda();
        for (int i = 0; i < arguments.size(); i++) {
            boolean spread = variable
                    && i >= parameters - 1
                    && !(arguments.size() == parameters && wholeArray.test(arguments.get(i)));
            int input = firstInput + (variable ? Math.min(i, parameters - 1) : i);
            if (input < target.body().inputs()) {
                List<String> inside =
                        spread ? List.of(AccessPath.index(Integer.toString(i - parameters + 1))) : List.of();
                bindings.add(new Binding(Slot.of(arguments.get(i)), input, inside));
            }
        }
        return bindings;
    }
}
