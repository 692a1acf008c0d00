package io.github.privacyscan.flow;

import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Instruction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fields that are named after personal data and only ever get values that were masked, encrypted or replaced before. A
 * field that somebody else fills (a framework, a library) gets no such value in sight, and counts as what it is called; so
 * does one whose own content is masked later.
 */
final class HarmlessFields {

    private static final int MAX_DEPTH = 8;

    private final CallGraph calls;
    private final FieldStores stores;
    private final MaskedTexts masks;
    private final ReturnedFields returned;
    private final Map<Question, Boolean> known = new HashMap<>();

    private record Question(FieldRef field, String concept) {}

    /** What is known of a value. */
    private enum Kind {
        /** Says nothing: a literal, or the field itself. */
        NEUTRAL,
        /** Was made harmless. */
        HARMLESS,
        /** Anything else. */
        UNKNOWN;

        Kind and(Kind other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    HarmlessFields(CallGraph calls, FieldStores stores, MaskedTexts masks, ReturnedFields returned) {
        this.calls = calls;
        this.stores = stores;
        this.masks = masks;
        this.returned = returned;
    }

    /** Whether a field named after that concept holds nothing of it. */
    boolean contains(FieldRef field, String concept) {
        Question question = new Question(field, concept);
        Boolean answer = known.get(question);
        if (answer == null) {
            known.put(question, false);
            answer = new Search(field, concept).ofStores(field, 0) == Kind.HARMLESS;
            known.put(question, answer);
        }
        return answer;
    }

    /** The search for the values of one field. */
    private final class Search {
        private final FieldRef wanted;
        private final String concept;

        Search(FieldRef wanted, String concept) {
            this.wanted = wanted;
            this.concept = concept;
        }

        private Kind ofStores(FieldRef field, int depth) {
            // What nothing in sight assigns comes from outside.
            Kind kind = stores.of(field).isEmpty() ? Kind.UNKNOWN : Kind.NEUTRAL;
            for (FieldStores.Store store : stores.of(field)) {
                kind = kind.and(of(calls.code(store.procedure()), store.value(), depth + 1));
                if (kind == Kind.UNKNOWN) {
                    return kind;
                }
            }
            return kind;
        }

        private Kind of(Code code, int variable, int depth) {
            if (depth > MAX_DEPTH || variable < 0) {
                return Kind.UNKNOWN;
            }
            if (code.isInput(variable)) {
                return ofInput(code.procedure(), variable, depth);
            }
            Instruction instruction = code.definitionOf(variable).orElseThrow();
            int at = code.definition(variable);
            if (instruction instanceof Instruction.Const) {
                return Kind.NEUTRAL;
            }
            if (instruction instanceof Instruction.Copy copy) {
                return of(code, copy.source(), depth + 1);
            }
            if (instruction instanceof Instruction.Cast cast) {
                return of(code, cast.value(), depth + 1);
            }
            if (instruction instanceof Instruction.Phi phi) {
                Kind kind = Kind.NEUTRAL;
                for (int i = 0; i < phi.sources().size(); i++) {
                    kind = kind.and(of(code, phi.sources().get(i), depth + 1));
                }
                return kind;
            }
            if (code.procedure().resolution(at) instanceof Resolution.Field access) {
                return access.field().equals(wanted) ? Kind.NEUTRAL : ofStores(access.field(), depth + 1);
            }
            return isMadeHarmless(code, at) ? Kind.HARMLESS : Kind.UNKNOWN;
        }

        private Kind ofInput(Procedure procedure, int input, int depth) {
            Kind kind = Kind.NEUTRAL;
            List<CallEdge> edges = calls.to(procedure);
            for (CallEdge edge : edges) {
                for (CallEdge.Binding binding : edge.bindings()) {
                    if (binding.input() == input) {
                        kind = kind.and(
                                of(calls.code(edge.caller()), binding.outside().variable(), depth + 1));
                    }
                }
                if (kind == Kind.UNKNOWN) {
                    return kind;
                }
            }
            // A setter that nobody in sight calls may still be called by a framework: it has no say either way.
            return kind;
        }

        private boolean isMadeHarmless(Code code, int at) {
            Instruction instruction = code.instruction(at);
            if (instruction instanceof Instruction.Concat concat) {
                return concat.parts().stream()
                        .filter(part -> code.definitionOf(part)
                                .filter(Instruction.Const.class::isInstance)
                                .isEmpty())
                        .allMatch(part -> masks.hides(code, concat, part) && !isOwn(code, part));
            }
            if (!(instruction instanceof Instruction.Call call)
                    || call.arguments().stream().anyMatch(argument -> isOwn(code, argument))
                    || isOwn(code, call.receiver())) {
                return false;
            }
            List<CallEdge> edges = calls.at(code.procedure(), at);
            if (!edges.isEmpty()) {
                return edges.stream()
                        .allMatch(edge -> edge.bindings().stream()
                                .anyMatch(binding -> masks.hides(edge, binding.input(), concept)));
            }
            Optional<CallModels> models = code.models(at);
            return models.filter(CallModels::clears).isPresent()
                    || (models.isPresent()
                            && masks.called(code, code.arguments(at).orElseThrow(), models.get())
                                    .hides());
        }

        /** Whether a value is the old content of the field: then it held something to hide. */
        private boolean isOwn(Code code, int variable) {
            int at = variable < 0 || code.isInput(variable) ? Instruction.NONE : code.definition(variable);
            if (at < 0) {
                return false;
            }
            return (code.procedure().resolution(at) instanceof Resolution.Field access
                            && access.field().equals(wanted))
                    || calls.at(code.procedure(), at).stream()
                            .anyMatch(edge -> returned.of(edge.callee()).contains(wanted));
        }
    }
}
