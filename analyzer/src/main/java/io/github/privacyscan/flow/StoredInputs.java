package io.github.privacyscan.flow;

import io.github.privacyscan.flow.CallEdge.Binding;
import io.github.privacyscan.flow.CallEdge.Slot;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Instruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Inputs that a procedure keeps in other inputs: after {@code new Order(member)} the order and its creator share one member,
 * and what is later put into it through one is seen through the other.
 */
final class StoredInputs {

    private static final int MAX_DEPTH = 3;

    private final CallGraph calls;
    private final Origins origins;
    private final Map<Procedure, Set<Stored>> known = new HashMap<>();

    StoredInputs(CallGraph calls, Origins origins) {
        this.calls = calls;
        this.origins = origins;
    }

    /**
     * The same object twice.
     *
     * @param input the input variable
     * @param place the content of an input that holds it from then on
     */
    private record Stored(int input, Slot place) {}

    /** The other places, in variables of the caller, at which a call keeps the object in a variable. */
    List<Slot> placesOf(CallEdge edge, int variable) {
        List<Slot> places = new ArrayList<>();
        for (Stored stored : of(edge.callee(), 0)) {
            edge.bindings().stream()
                    .filter(given -> given.input() == stored.input() && isWhole(given, variable))
                    .flatMap(given -> outside(edge, stored.place()).stream())
                    .forEach(places::add);
        }
        return places;
    }

    /** The variables that a call puts into content of a variable, each with the steps to it. */
    List<Slot> keptIn(CallEdge edge, int variable) {
        List<Slot> kept = new ArrayList<>();
        for (Stored stored : of(edge.callee(), 0)) {
            for (Slot place : outside(edge, stored.place())) {
                if (place.variable() == variable) {
                    edge.bindings().stream()
                            .filter(given -> given.input() == stored.input()
                                    && given.inside().isEmpty()
                                    && given.outside().path().isEmpty())
                            .forEach(given -> kept.add(new Slot(given.outside().variable(), place.path())));
                }
            }
        }
        return kept;
    }

    private static boolean isWhole(Binding given, int variable) {
        return given.outside().variable() == variable
                && given.outside().path().isEmpty()
                && given.inside().isEmpty();
    }

    private static List<Slot> outside(CallEdge edge, Slot inner) {
        return edge.bindings().stream()
                .filter(binding ->
                        binding.input() == inner.variable() && binding.inside().isEmpty())
                .map(binding -> new Slot(
                        binding.outside().variable(),
                        Origins.concat(binding.outside().path(), inner.path())))
                .toList();
    }

    private Set<Stored> of(Procedure procedure, int depth) {
        Set<Stored> before = known.get(procedure);
        if (before != null || depth > MAX_DEPTH) {
            return before == null ? Set.of() : before;
        }
        known.put(procedure, Set.of());
        Set<Stored> found = new LinkedHashSet<>();
        Code code = calls.code(procedure);
        for (int at = 0; at < code.size(); at++) {
            ofStore(code, at, found);
            for (CallEdge edge : calls.at(procedure, at)) {
                ofCall(code, edge, depth, found);
            }
        }
        known.put(procedure, found);
        return found;
    }

    private void ofStore(Code code, int at, Set<Stored> found) {
        int value = value(code.instruction(at));
        if (value >= 0
                && code.procedure().resolution(at) instanceof Resolution.Field access
                && Steps.base(access) >= 0) {
            add(code, value, new Slot(Steps.base(access), Steps.of(access)), found);
        }
    }

    private static int value(Instruction instruction) {
        if (instruction instanceof Instruction.FieldStore store) {
            return store.value();
        }
        return instruction instanceof Instruction.NameStore store ? store.value() : Instruction.NONE;
    }

    private void ofCall(Code code, CallEdge edge, int depth, Set<Stored> found) {
        for (Stored inner : of(edge.callee(), depth + 1)) {
            for (Binding given : edge.bindings()) {
                boolean isGiven = given.input() == inner.input()
                        && given.inside().isEmpty()
                        && given.outside().path().isEmpty();
                if (isGiven) {
                    outside(edge, inner.place())
                            .forEach(place -> add(code, given.outside().variable(), place, found));
                }
            }
        }
    }

    /** Only inputs that are handed over whole count: content of them is found by its own origin. */
    private void add(Code code, int value, Slot place, Set<Stored> found) {
        for (Slot input : origins.inputsOf(code, value)) {
            if (input.path().isEmpty()) {
                for (Slot base : origins.inputsOf(code, place.variable())) {
                    List<String> path = Origins.concat(base.path(), place.path());
                    if (path.size() <= AccessPath.MAX_LENGTH && base.variable() != input.variable()) {
                        found.add(new Stored(input.variable(), new Slot(base.variable(), path)));
                    }
                }
            }
        }
    }
}
