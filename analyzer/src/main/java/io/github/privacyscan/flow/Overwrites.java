package io.github.privacyscan.flow;

import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Instruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Strong updates: where a field of a known object is certainly assigned again, the old content is gone.
 *
 * <p>A store counts if it runs on every way from the point where the fact began to hold to the use. As a fact's beginning
 * dominates the store and the store dominates the use, that is exact for one body; calls count when every run of the
 * callee stores to that field of its input (setters, constructors).
 */
final class Overwrites {

    private static final int MAX_DEPTH = 4;

    private final CallGraph calls;
    private final Code.Constants constants;
    private final Map<Procedure, Set<InputField>> certainStores = new HashMap<>();

    Overwrites(CallGraph calls, Code.Constants constants) {
        this.calls = calls;
        this.constants = constants;
    }

    /** A field of an input variable that a procedure stores to on every run. */
    private record InputField(int input, String field) {}

    /**
     * Whether the field is certainly stored to between two points.
     *
     * @param code where
     * @param variable the object
     * @param field step of the field
     * @param from where the fact began to hold
     * @param to the use
     */
    boolean between(Code code, int variable, String field, int from, int to) {
        for (int use : code.uses(variable)) {
            if (use != from
                    && use != to
                    && code.order().dominates(use, to)
                    && code.order().dominates(from, use)
                    && storesAt(code, use, variable, field, 0)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the field of the object certainly holds what this procedure (or the constructor it called) put there, so
     * that its declaration says nothing about the value.
     */
    boolean knownHere(Code code, int variable, String field, int at) {
        int definition = code.definition(variable);
        boolean created = definition >= 0
                && code.instruction(definition) instanceof Instruction.New
                && storesAt(code, definition, variable, field, 0);
        return created || between(code, variable, field, definition, at);
    }

    private boolean storesAt(Code code, int at, int variable, String field, int depth) {
        if (code.procedure().resolution(at) instanceof Resolution.Field access) {
            return isStore(code.instruction(at))
                    && Steps.base(access) == variable
                    && access.base().kind() != Resolution.Receiver.Kind.OUTER
                    && Steps.of(access.field()).equals(field);
        }
        if (empties(code, at, variable) && (field.startsWith("[") || field.startsWith("{"))) {
            return true;
        }
        if (code.instruction(at) instanceof Instruction.ArrayStore store) {
            return store.array() == variable
                    && code.constant(store.index(), constants)
                            .map(AccessPath::index)
                            .filter(field::equals)
                            .isPresent();
        }
        if (replaces(code, at, variable, field)) {
            return true;
        }
        List<CallEdge> edges = calls.at(code.procedure(), at);
        return !edges.isEmpty()
                && edges.stream().anyMatch(edge -> storesInto(edge, variable, field, depth))
                && edges.stream()
                        .filter(edge -> binds(edge, variable))
                        .filter(edge -> !isInitialiser(edge))
                        .allMatch(edge -> storesInto(edge, variable, field, depth));
    }

    /** Whether the call of a library certainly puts something else there: a map entry under the same constant key. */
    private boolean replaces(Code code, int at, int variable, String field) {
        return code.call(at)
                .filter(call -> call.models().passes().stream()
                        .filter(CallModel.Pass::replaces)
                        .flatMap(pass -> call.arguments().slots(pass.to(), code, constants).stream())
                        .anyMatch(slot -> slot.variable() == variable
                                && slot.path().equals(List.of(field))
                                && !field.equals(AccessPath.VALUE)
                                && !field.equals(AccessPath.ONE)
                                && !field.equals(AccessPath.ELEMENT)))
                .isPresent();
    }

    /** Whether a call of a library leaves nothing in a container. */
    private static boolean empties(Code code, int at, int variable) {
        return code.models(at).filter(CallModels::empties).isPresent()
                && code.arguments(at)
                        .filter(arguments -> arguments.receiver() == variable
                                && arguments.receiverPath().isEmpty())
                        .isPresent();
    }

    private static boolean isInitialiser(CallEdge edge) {
        return edge.callee().method().name().equals(io.github.privacyscan.program.MethodDecl.INSTANCE_INIT);
    }

    private static boolean isStore(Instruction instruction) {
        return instruction instanceof Instruction.FieldStore || instruction instanceof Instruction.NameStore;
    }

    private static boolean binds(CallEdge edge, int variable) {
        return edge.bindings().stream().anyMatch(binding -> bindsWhole(binding, variable));
    }

    private static boolean bindsWhole(CallEdge.Binding binding, int variable) {
        return binding.outside().variable() == variable
                && binding.outside().path().isEmpty()
                && binding.inside().isEmpty();
    }

    private boolean storesInto(CallEdge edge, int variable, String field, int depth) {
        return edge.bindings().stream()
                .filter(binding -> bindsWhole(binding, variable))
                .anyMatch(binding ->
                        certainStores(edge.callee(), depth).contains(new InputField(binding.input(), field)));
    }

    private Set<InputField> certainStores(Procedure procedure, int depth) {
        Set<InputField> known = certainStores.get(procedure);
        if (known != null) {
            return known;
        }
        if (depth >= MAX_DEPTH) {
            calls.limits().reached(Limit.OVERWRITE_DEPTH);
            return Set.of();
        }
        Set<InputField> stores = findCertainStores(calls.code(procedure), depth);
        certainStores.put(procedure, stores);
        return stores;
    }

    private Set<InputField> findCertainStores(Code code, int depth) {
        List<Integer> exits = new ArrayList<>();
        Set<InputField> stores = new HashSet<>();
        for (int i = 0; i < code.size(); i++) {
            if (code.instruction(i) instanceof Instruction.Return) {
                exits.add(i);
            }
        }
        for (int i = 0; i < code.size(); i++) {
            int at = i;
            if (exits.stream().allMatch(exit -> code.order().dominates(at, exit))) {
                storedField(code, at, depth).ifPresent(stores::addAll);
            }
        }
        return stores;
    }

    private Optional<Set<InputField>> storedField(Code code, int at, int depth) {
        if (code.procedure().resolution(at) instanceof Resolution.Field access
                && isStore(code.instruction(at))
                && code.isInput(Steps.base(access))) {
            return Optional.of(Set.of(new InputField(Steps.base(access), Steps.of(access.field()))));
        }
        List<CallEdge> edges = calls.at(code.procedure(), at);
        if (edges.size() == 1 && depth + 1 >= MAX_DEPTH) {
            calls.limits().reached(Limit.OVERWRITE_DEPTH);
        }
        if (edges.size() != 1 || depth + 1 >= MAX_DEPTH) {
            return Optional.empty();
        }
        Set<InputField> stores = new HashSet<>();
        for (CallEdge.Binding binding : edges.get(0).bindings()) {
            if (code.isInput(binding.outside().variable())
                    && bindsWhole(binding, binding.outside().variable())) {
                certainStores(edges.get(0).callee(), depth + 1).stream()
                        .filter(store -> store.input() == binding.input())
                        .forEach(store ->
                                stores.add(new InputField(binding.outside().variable(), store.field())));
            }
        }
        return Optional.of(stores);
    }
}
