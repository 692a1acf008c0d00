package io.github.privacyscan.flow;

import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Instruction;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields whose values a method gives back, whole or inside a text: what a getter or a {@code toString()} lets out.
 * Found backwards from the returned value; values that are counted, compared or masked on the way are not let out.
 */
final class ReturnedFields {

    private static final int MAX_CALLS = 4;

    private final CallGraph calls;
    private final Code.Constants constants;
    private final MaskedTexts masks;
    private final Map<Procedure, Found> known = new HashMap<>();

    /** What a method gives back: content of fields, and of its own inputs. */
    private record Found(Set<FieldRef> fields, Set<Integer> inputs) {
        private static final Found NOTHING = new Found(Set.of(), Set.of());
    }

    ReturnedFields(CallGraph calls, Code.Constants constants, MaskedTexts masks) {
        this.calls = calls;
        this.constants = constants;
        this.masks = masks;
    }

    /** The fields, in order of discovery. */
    Set<FieldRef> of(Procedure procedure) {
        Set<FieldRef> fields = new LinkedHashSet<>(of(procedure, 0).fields());
        fields.removeIf(field -> masks.hides(procedure, field));
        return fields;
    }

    private Found of(Procedure procedure, int depth) {
        Found before = known.get(procedure);
        if (before != null) {
            return before;
        }
        if (depth > MAX_CALLS) {
            return Found.NOTHING;
        }
        known.put(procedure, Found.NOTHING);
        Search search = new Search(calls.code(procedure), depth);
        procedure.body().code().stream()
                .filter(Instruction.Return.class::isInstance)
                .map(Instruction.Return.class::cast)
                .forEach(exit -> search.trace(exit.value()));
        Found found = new Found(search.found, search.inputs);
        known.put(procedure, found);
        return found;
    }

    /** The search through one body. */
    private final class Search {
        private final Code code;
        private final int depth;
        private final Set<FieldRef> found = new LinkedHashSet<>();
        private final Set<Integer> inputs = new LinkedHashSet<>();
        private final Set<Integer> seen = new HashSet<>();

        Search(Code code, int depth) {
            this.code = code;
            this.depth = depth;
        }

        void trace(int variable) {
            if (variable < 0 || !seen.add(variable)) {
                return;
            }
            Optional<Instruction> definition = code.definitionOf(variable);
            if (definition.isEmpty()) {
                inputs.add(variable);
                return;
            }
            Instruction instruction = definition.get();
            int at = code.definition(variable);
            if (code.procedure().resolution(at) instanceof Resolution.Field access) {
                if (!access.field().isStatic()) {
                    found.add(access.field());
                }
            } else if (instruction instanceof Instruction.Call || instruction instanceof Instruction.New) {
                call(at);
                fills(variable);
            } else if (instruction instanceof Instruction.Concat concat) {
                concat.parts().stream()
                        .filter(part -> !masks.hides(code, concat, part))
                        .forEach(this::trace);
            } else if (!(instruction instanceof Instruction.Operation operation)
                    || operation.operator().equals("+")) {
                InstructionOperands.forEach(instruction, this::trace);
            }
        }

        private boolean isThis(CallEdge edge, CallEdge.Binding binding) {
            return binding.input() == edge.callee().body().thisVariable();
        }

        private void call(int at) {
            for (CallEdge edge : calls.at(code.procedure(), at)) {
                Found inside = of(edge.callee(), depth + 1);
                found.addAll(inside.fields());
                edge.bindings().stream()
                        .filter(binding -> inside.inputs().contains(binding.input()))
                        .filter(binding -> !isThis(edge, binding) && !masks.hides(edge, binding.input()))
                        .forEach(binding -> trace(binding.outside().variable()));
            }
            Optional<CallModels> models = code.models(at);
            Optional<Arguments> arguments = code.arguments(at);
            if (models.isEmpty() || arguments.isEmpty() || models.get().clears()) {
                return;
            }
            for (CallModel.Pass pass : models.get().passes()) {
                if (arguments.get().slots(pass.to(), code, constants).stream()
                        .anyMatch(slot -> slot.variable() == arguments.get().result())) {
                    arguments.get().slots(pass.from(), code, constants).forEach(from -> trace(from.variable()));
                }
            }
            models.get()
                    .aliases()
                    .forEach(alias -> arguments
                            .get()
                            .slots(alias.alias(), code, constants)
                            .forEach(from -> trace(from.variable())));
        }

        /** What calls such as {@code append} put into the object. */
        private void fills(int variable) {
            for (int use : code.uses(variable)) {
                Optional<CallModels> models = code.models(use);
                Optional<Arguments> arguments = code.arguments(use);
                if (models.isPresent()
                        && arguments.isPresent()
                        && arguments.get().receiver() == variable) {
                    models.get().passes().stream()
                            .filter(pass -> arguments.get().slots(pass.to(), code, constants).stream()
                                    .anyMatch(slot -> slot.variable() == variable))
                            .flatMap(pass -> arguments.get().slots(pass.from(), code, constants).stream())
                            .forEach(from -> trace(from.variable()));
                    // The next call of the chain goes on with the same object under another name.
                    if (!models.get().aliases().isEmpty()
                            && seen.add(arguments.get().result())) {
                        fills(arguments.get().result());
                    }
                }
            }
        }
    }
}
