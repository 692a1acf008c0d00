package io.github.privacyscan.flow;

import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Instruction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Whether a value comes from where the analysis cannot look: a caller or library outside the sources. Only then its own
 * name decides what it is; a value with a known history is judged by that history.
 *
 * <p>A search backwards for any such place; what one search has settled is not looked at again.
 */
final class Opaqueness {

    private final CallGraph calls;
    private final Map<Value, Boolean> known = new HashMap<>();

    /** Something whose history is looked for. */
    private sealed interface Value {

        /** A variable. */
        record Held(Procedure procedure, int variable) implements Value {}

        /** A variable that a method of the sources gives back: fields and parameters have a history elsewhere. */
        record GivenBack(Procedure procedure, int variable) implements Value {}

        /** What a method of the sources gives back. */
        record Result(Procedure procedure) implements Value {}
    }

    Opaqueness(CallGraph calls) {
        this.calls = calls;
    }

    /** Whether some caller outside, or some caller inside with an opaque value, gives this input. */
    boolean ofInput(Procedure procedure, int variable) {
        return search(new Value.Held(procedure, variable));
    }

    /** Whether the value of a variable is opaque. */
    boolean of(Code code, int variable) {
        return search(new Value.Held(code.procedure(), variable));
    }

    /** Whether one of the methods may give back what a library gave it. */
    boolean ofResult(List<Procedure> procedures) {
        return procedures.stream().anyMatch(procedure -> search(new Value.Result(procedure)));
    }

    private boolean search(Value start) {
        Set<Value> seen = new HashSet<>();
        Deque<Value> open = new ArrayDeque<>();
        open.add(start);
        while (!open.isEmpty()) {
            Value value = open.pop();
            Boolean settled = known.get(value);
            boolean isOpaque = settled == null ? seen.add(value) && look(value, open::push) : settled;
            if (isOpaque) {
                known.put(value, true);
                known.put(start, true);
                return true;
            }
        }
        // Nothing that was seen leads outside, or it would have been found.
        seen.forEach(value -> known.put(value, false));
        return false;
    }

    /** Whether a value comes from outside by itself; hands over what else it may come from. */
    private boolean look(Value value, Consumer<Value> from) {
        if (value instanceof Value.Result result) {
            for (int returned : calls.code(result.procedure()).returned()) {
                from.accept(new Value.GivenBack(result.procedure(), returned));
            }
            return false;
        }
        if (value instanceof Value.GivenBack given) {
            return givenBack(calls.code(given.procedure()), given.variable(), from);
        }
        Value.Held held = (Value.Held) value;
        Code code = calls.code(held.procedure());
        return code.isInput(held.variable())
                ? handedIn(held.procedure(), held.variable(), from)
                : held(code, held.variable(), from);
    }

    private boolean handedIn(Procedure procedure, int variable, Consumer<Value> from) {
        boolean bound = false;
        for (CallEdge edge : calls.to(procedure)) {
            for (CallEdge.Binding binding : edge.bindings()) {
                if (binding.input() == variable) {
                    bound = true;
                    if (!binding.outside().path().isEmpty()) {
                        return true;
                    }
                    from.accept(new Value.Held(edge.caller(), binding.outside().variable()));
                }
            }
        }
        return !bound;
    }

    private boolean held(Code code, int variable, Consumer<Value> from) {
        Optional<Instruction> definition = code.definitionOf(variable);
        if (definition.isEmpty()) {
            return false;
        }
        int at = code.definition(variable);
        Instruction instruction = definition.get();
        if (isCopy(instruction)) {
            InstructionOperands.forEach(instruction, operand -> from.accept(new Value.Held(code.procedure(), operand)));
            return false;
        }
        if (instruction instanceof Instruction.Call call) {
            return called(code, call, at, from);
        }
        return instruction instanceof Instruction.FieldLoad
                || (instruction instanceof Instruction.NameLoad
                        && code.procedure().resolution(at) instanceof Resolution.Field)
                || instruction instanceof Instruction.Element
                || instruction instanceof Instruction.ArrayLoad;
    }

    private boolean givenBack(Code code, int variable, Consumer<Value> from) {
        Optional<Instruction> definition = code.definitionOf(variable);
        if (definition.filter(Opaqueness::isCopy).isPresent()) {
            InstructionOperands.forEach(
                    definition.get(), operand -> from.accept(new Value.GivenBack(code.procedure(), operand)));
            return false;
        }
        return definition.orElse(null) instanceof Instruction.Call call
                && called(code, call, code.definition(variable), from);
    }

    private static boolean isCopy(Instruction instruction) {
        return instruction instanceof Instruction.Copy
                || instruction instanceof Instruction.Cast
                || instruction instanceof Instruction.Phi;
    }

    private boolean called(Code code, Instruction.Call call, int at, Consumer<Value> from) {
        List<CallEdge> edges = calls.at(code.procedure(), at);
        if (!edges.isEmpty()) {
            edges.forEach(edge -> from.accept(new Value.Result(edge.callee())));
            return false;
        }
        Optional<CallModels> models = code.models(at);
        if (models.isPresent() && !models.get().sanitizers().isEmpty()) {
            return false;
        }
        if (models.isEmpty() || models.get().passes().isEmpty()) {
            return true;
        }
        call.arguments().forEach(argument -> from.accept(new Value.Held(code.procedure(), argument)));
        if (call.receiver() >= 0) {
            from.accept(new Value.Held(code.procedure(), call.receiver()));
        }
        return false;
    }
}
