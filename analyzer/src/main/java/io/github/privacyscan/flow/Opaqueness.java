package io.github.privacyscan.flow;

import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Instruction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a value comes from where the analysis cannot look: a caller or library outside the sources. Only then its own
 * name decides what it is; a value with a known history is judged by that history.
 */
final class Opaqueness {

    private static final int MAX_DEPTH = 12;

    private final CallGraph calls;
    private final Map<Input, Boolean> inputs = new HashMap<>();
    private final Map<Procedure, Boolean> results = new HashMap<>();

    private record Input(Procedure procedure, int variable) {}

    Opaqueness(CallGraph calls) {
        this.calls = calls;
    }

    /** Whether some caller outside, or some caller inside with an opaque value, gives this input. */
    boolean ofInput(Procedure procedure, int variable) {
        Input input = new Input(procedure, variable);
        Boolean known = inputs.get(input);
        if (known == null) {
            inputs.put(input, false);
            known = findOfInput(procedure, variable);
            inputs.put(input, known);
        }
        return known;
    }

    private boolean findOfInput(Procedure procedure, int variable) {
        List<CallEdge> callers = calls.to(procedure);
        if (callers.isEmpty()) {
            return true;
        }
        boolean bound = false;
        for (CallEdge edge : callers) {
            for (CallEdge.Binding binding : edge.bindings()) {
                if (binding.input() == variable) {
                    bound = true;
                    Code caller = calls.code(edge.caller());
                    if (!binding.outside().path().isEmpty()
                            || of(caller, binding.outside().variable())) {
                        return true;
                    }
                }
            }
        }
        return !bound;
    }

    /** Whether the value of a variable is opaque. */
    boolean of(Code code, int variable) {
        return of(code, variable, 0);
    }

    private boolean of(Code code, int variable, int depth) {
        if (depth > MAX_DEPTH) {
            calls.limits().reached(Limit.VALUE_HISTORY);
            return false;
        }
        if (code.isInput(variable)) {
            return ofInput(code.procedure(), variable);
        }
        int at = code.definition(variable);
        Optional<Instruction> definition = code.definitionOf(variable);
        if (definition.isEmpty()) {
            return false;
        }
        Instruction instruction = definition.get();
        if (instruction instanceof Instruction.Copy copy) {
            return of(code, copy.source(), depth + 1);
        }
        if (instruction instanceof Instruction.Cast cast) {
            return of(code, cast.value(), depth + 1);
        }
        if (instruction instanceof Instruction.Phi phi) {
            return phi.sources().stream().anyMatch(source -> of(code, source, depth + 1));
        }
        if (instruction instanceof Instruction.Call call) {
            return ofCall(code, call, at, depth + 1);
        }
        return instruction instanceof Instruction.FieldLoad
                || (instruction instanceof Instruction.NameLoad
                        && code.procedure().resolution(at) instanceof Resolution.Field)
                || instruction instanceof Instruction.Element
                || instruction instanceof Instruction.ArrayLoad;
    }

    /** Whether one of the methods may give back what a library gave it. */
    boolean ofResult(List<Procedure> procedures) {
        return procedures.stream().anyMatch(procedure -> ofResult(procedure, 0));
    }

    /** Whether a method of the sources may give back what a library gave it; fields and parameters have a history. */
    private boolean ofResult(Procedure procedure, int depth) {
        Boolean known = results.get(procedure);
        if (known != null) {
            return known;
        }
        results.put(procedure, false);
        Code code = calls.code(procedure);
        boolean opaque = false;
        for (int i = 0; i < code.size() && !opaque; i++) {
            opaque = code.instruction(i) instanceof Instruction.Return exit
                    && exit.value() >= 0
                    && isOfLibrary(code, exit.value(), depth + 1);
        }
        results.put(procedure, opaque);
        return opaque;
    }

    private boolean isOfLibrary(Code code, int variable, int depth) {
        Optional<Instruction> definition = code.definitionOf(variable);
        if (depth > MAX_DEPTH || definition.isEmpty()) {
            return false;
        }
        if (definition.get() instanceof Instruction.Copy copy) {
            return isOfLibrary(code, copy.source(), depth + 1);
        }
        if (definition.get() instanceof Instruction.Cast cast) {
            return isOfLibrary(code, cast.value(), depth + 1);
        }
        if (definition.get() instanceof Instruction.Phi phi) {
            return phi.sources().stream().anyMatch(source -> isOfLibrary(code, source, depth + 1));
        }
        return definition.get() instanceof Instruction.Call call
                && ofCall(code, call, code.definition(variable), depth + 1);
    }

    private boolean ofCall(Code code, Instruction.Call call, int at, int depth) {
        List<CallEdge> edges = calls.at(code.procedure(), at);
        if (!edges.isEmpty()) {
            return edges.stream().anyMatch(edge -> ofResult(edge.callee(), depth));
        }
        Optional<CallModels> models = code.models(at);
        if (models.isPresent() && !models.get().sanitizers().isEmpty()) {
            return false;
        }
        if (models.isPresent() && !models.get().passes().isEmpty()) {
            return call.arguments().stream().anyMatch(argument -> of(code, argument, depth))
                    || (call.receiver() >= 0 && of(code, call.receiver(), depth));
        }
        return true;
    }
}
