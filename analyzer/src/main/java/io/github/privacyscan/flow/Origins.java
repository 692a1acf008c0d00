package io.github.privacyscan.flow;

import io.github.privacyscan.flow.CallEdge.Slot;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Instruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where an object was taken from: when content of a variable changes, the places that hold the same object see it.
 */
final class Origins {

    private static final int MAX_DEPTH = 3;

    private final CallGraph calls;
    private final Transfer transfer;
    private final CallTransfer libraries;
    private final Map<Procedure, Set<Slot>> returned = new HashMap<>();

    Origins(CallGraph calls, Transfer transfer, CallTransfer libraries) {
        this.calls = calls;
        this.transfer = transfer;
        this.libraries = libraries;
    }

    /** One step back: content of other variables of the same body that is the object in {@code variable}. */
    List<Slot> of(Code code, int variable) {
        Optional<Instruction> definition = code.definitionOf(variable);
        if (definition.isEmpty()) {
            return List.of();
        }
        int at = code.definition(variable);
        Instruction instruction = definition.get();
        if (instruction instanceof Instruction.Copy copy) {
            return List.of(Slot.of(copy.source()));
        }
        if (instruction instanceof Instruction.Cast cast) {
            return List.of(Slot.of(cast.value()));
        }
        if (instruction instanceof Instruction.Phi phi) {
            return phi.sources().stream().mapToObj(Slot::of).toList();
        }
        if (instruction instanceof Instruction.Call) {
            return ofCall(code, at, 0);
        }
        return instruction instanceof Instruction.New ? libraries.aliasesOfResult(code, at) : loaded(code, at);
    }

    private List<Slot> loaded(Code code, int at) {
        List<Slot> slots = new ArrayList<>();
        InstructionOperands.forEach(
                code.instruction(at),
                base -> transfer.readSteps(code, base, at).ifPresent(steps -> slots.add(new Slot(base, steps))));
        if (slots.isEmpty()
                && code.instruction(at) instanceof Instruction.NameLoad
                && code.procedure().resolution(at) instanceof Resolution.Field access
                && Steps.base(access) >= 0) {
            slots.add(new Slot(Steps.base(access), Steps.of(access)));
        }
        if (slots.isEmpty() && code.instruction(at) instanceof Instruction.OuterThis) {
            slots.add(new Slot(code.procedure().body().thisVariable(), List.of(AccessPath.OUTER)));
        }
        return slots;
    }

    private List<Slot> ofCall(Code code, int at, int depth) {
        Set<Slot> slots = new LinkedHashSet<>(libraries.aliasesOfResult(code, at));
        for (CallEdge edge : calls.at(code.procedure(), at)) {
            boolean returnsResult = edge.results().stream()
                    .anyMatch(slot -> slot.variable() == code.instruction(at).target()
                            && slot.path().isEmpty());
            if (returnsResult) {
                for (Slot inner : returnedInputs(edge.callee(), depth + 1)) {
                    outside(edge, inner).forEach(slots::add);
                }
            }
        }
        return List.copyOf(slots);
    }

    private static List<Slot> outside(CallEdge edge, Slot inner) {
        return edge.bindings().stream()
                .filter(binding ->
                        binding.input() == inner.variable() && binding.inside().isEmpty())
                .map(binding -> new Slot(
                        binding.outside().variable(), concat(binding.outside().path(), inner.path())))
                .toList();
    }

    static List<String> concat(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /** Content of inputs that the procedure returns as the same object: what a getter returns. */
    Set<Slot> returnedInputs(Procedure procedure, int depth) {
        Set<Slot> known = returned.get(procedure);
        if (known != null) {
            return known;
        }
        if (depth > MAX_DEPTH) {
            calls.limits().reached(Limit.RETURNED_OBJECTS);
            return Set.of();
        }
        Code code = calls.code(procedure);
        Set<Slot> result = new LinkedHashSet<>();
        for (Instruction instruction : procedure.body().code()) {
            if (instruction instanceof Instruction.Return exit && exit.value() >= 0) {
                trace(code, Slot.of(exit.value()), depth, result, new HashSet<>());
            }
        }
        returned.put(procedure, result);
        return result;
    }

    /** The content of inputs that a variable certainly is, or may be, the same object as. */
    Set<Slot> inputsOf(Code code, int variable) {
        Set<Slot> result = new LinkedHashSet<>();
        trace(code, Slot.of(variable), MAX_DEPTH, result, new HashSet<>());
        return result;
    }

    private void trace(Code code, Slot slot, int depth, Set<Slot> result, Set<Slot> seen) {
        if (!seen.add(slot) || slot.path().size() >= AccessPath.MAX_LENGTH) {
            return;
        }
        if (code.isInput(slot.variable())) {
            result.add(slot);
            return;
        }
        boolean call = code.definitionOf(slot.variable())
                .filter(Instruction.Call.class::isInstance)
                .isPresent();
        List<Slot> origins = call ? ofCall(code, code.definition(slot.variable()), depth) : of(code, slot.variable());
        for (Slot origin : origins) {
            trace(code, new Slot(origin.variable(), concat(origin.path(), slot.path())), depth, result, seen);
        }
    }
}
