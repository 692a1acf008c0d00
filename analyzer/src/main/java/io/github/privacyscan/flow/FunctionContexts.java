package io.github.privacyscan.flow;

import io.github.privacyscan.flow.CallEdge.Binding;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.program.Instruction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps apart which function a parameter holds under which caller: {@code each(list, f)} called from two places runs, for
 * the data of each, only the function of that place.
 */
final class FunctionContexts {

    private final CallGraph calls;
    private final Map<Procedure, Set<Integer>> inputs;

    FunctionContexts(CallGraph calls) {
        this.calls = calls;
        this.inputs = calls.functions().inputs();
    }

    /** What the callee's inputs hold when it is entered; empty if it cannot be, because another function runs there. */
    Optional<Holding> entering(CallEdge edge, Holding outer) {
        if (!isPossible(edge, outer)) {
            return Optional.empty();
        }
        Holding holding = Holding.NONE;
        for (int input : inputs.getOrDefault(edge.callee(), Set.of())) {
            List<Optional<FunctionValue>> given = edge.bindings().stream()
                    .filter(binding -> binding.input() == input && isWhole(binding))
                    .map(binding -> held(edge.caller(), binding.outside().variable(), outer))
                    .toList();
            if (given.size() == 1 && given.get(0).isPresent()) {
                holding = holding.with(input, given.get(0).get()).orElse(holding);
            }
        }
        return Optional.of(holding);
    }

    /** What the caller's inputs hold when the callee was run with these; empty if this call does not run it with them. */
    Optional<Holding> leaving(CallEdge edge, Holding inner) {
        Optional<Holding> outer = Optional.of(Holding.NONE);
        for (Holding.Known known : inner.inputs()) {
            for (Binding binding : edge.bindings()) {
                if (binding.input() == known.input() && isWhole(binding)) {
                    int variable = binding.outside().variable();
                    outer = outer.flatMap(held -> requiring(edge.caller(), variable, known.value(), held));
                }
            }
        }
        return edge.condition().isEmpty()
                ? outer
                : outer.flatMap(held -> requiring(
                        edge.caller(),
                        edge.condition().get().variable(),
                        edge.condition().get().value(),
                        held));
    }

    private Optional<Holding> requiring(Procedure caller, int variable, FunctionValue value, Holding held) {
        Code code = calls.code(caller);
        Optional<FunctionValue> here = calls.values().madeHere(code, variable);
        if (here.isPresent()) {
            return here.get().equals(value) ? Optional.of(held) : Optional.empty();
        }
        int source = FunctionValues.source(code, variable);
        return inputs.getOrDefault(caller, Set.of()).contains(source) ? held.with(source, value) : Optional.of(held);
    }

    private static boolean isWhole(Binding binding) {
        return binding.outside().path().isEmpty() && binding.inside().isEmpty();
    }

    /** The function that a variable certainly holds under what is known of the inputs. */
    private Optional<FunctionValue> held(Procedure procedure, int variable, Holding outer) {
        Code code = calls.code(procedure);
        if (variable >= procedure.body().variables().size()) {
            return Optional.empty();
        }
        return calls.values().madeHere(code, variable).or(() -> outer.of(FunctionValues.source(code, variable)));
    }

    private boolean isPossible(CallEdge edge, Holding outer) {
        if (outer.inputs().isEmpty()) {
            return true;
        }
        if (edge.condition().isPresent()) {
            CallEdge.Condition condition = edge.condition().get();
            return held(edge.caller(), condition.variable(), outer)
                    .filter(value -> !value.equals(condition.value()))
                    .isEmpty();
        }
        Code code = calls.code(edge.caller());
        if (!(code.instruction(edge.instruction()) instanceof Instruction.Call call)
                || !call.name().equals(edge.callee().method().name())
                || call.receiver() < 0
                || edge.callee().method().isStatic()) {
            return true;
        }
        Optional<FunctionValue> receiver = outer.of(FunctionValues.source(code, call.receiver()));
        return receiver.isEmpty() || calls.values().runs(receiver.get(), edge.callee());
    }
}
