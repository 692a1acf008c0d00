package io.github.privacyscan.flow;

import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.knowledge.CallModel.Rendering;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import java.util.List;
import java.util.Optional;

/**
 * How a serialiser was set up: found by following the object that serialises back to where it was built, through local
 * variables, builder calls and fields.
 */
final class SerialiserSettings {

    private static final int MAX_STEPS = 24;
    private static final String ONLY_EXPOSED = "only-exposed-fields";
    private static final String VIEW = "json-view";

    private final LinkedProgram program;
    private final CallGraph calls;
    private final FieldStores stores;

    SerialiserSettings(LinkedProgram program, CallGraph calls, FieldStores stores) {
        this.program = program;
        this.calls = calls;
        this.stores = stores;
    }

    /** The form in which the receiver of a call writes objects. */
    Form of(Code code, Arguments arguments, Rendering rendering) {
        if (arguments.receiver() < 0) {
            return Form.of(rendering);
        }
        Search search = new Search();
        search.trace(code, arguments.receiver());
        return new Form(rendering, search.onlyExposed, search.view);
    }

    /** One walk backwards. */
    private final class Search {
        private boolean onlyExposed;
        private Optional<String> view = Optional.empty();
        private int steps;

        void trace(Code code, int variable) {
            Optional<Instruction> definition = code.definitionOf(variable);
            if (definition.isEmpty() || steps++ > MAX_STEPS) {
                return;
            }
            Instruction instruction = definition.get();
            int at = code.definition(variable);
            if (instruction instanceof Instruction.Call call && call.receiver() >= 0) {
                note(code, at, call);
                trace(code, call.receiver());
            } else if (code.procedure().resolution(at) instanceof Resolution.Field access) {
                stores.of(access.field()).forEach(store -> trace(calls.code(store.procedure()), store.value()));
            } else if (instruction instanceof Instruction.New) {
                settersOf(code, variable);
            } else if (instruction instanceof Instruction.Copy copy) {
                trace(code, copy.source());
            } else if (instruction instanceof Instruction.Cast cast) {
                trace(code, cast.value());
            }
        }

        /** Settings made in statements of their own: {@code builder.onlyExposed(); builder.create()}. */
        private void settersOf(Code code, int variable) {
            for (int use : code.uses(variable)) {
                if (code.instruction(use) instanceof Instruction.Call call && call.receiver() == variable) {
                    note(code, use, call);
                }
            }
        }

        private void note(Code code, int at, Instruction.Call call) {
            List<CallModel.Guard> guards =
                    code.models(at).map(CallModels::guards).orElse(List.of());
            for (CallModel.Guard guard : guards) {
                onlyExposed |= guard.kind().equals(ONLY_EXPOSED);
                if (guard.kind().equals(VIEW) && call.arguments().size() > 0) {
                    view = view.or(() -> classOf(code, call.arguments().get(0)));
                }
            }
        }

        private Optional<String> classOf(Code code, int variable) {
            return code.definitionOf(variable)
                    .filter(Instruction.Const.class::isInstance)
                    .map(Instruction.Const.class::cast)
                    .map(Instruction.Const::value)
                    .filter(Constant.ClassLiteral.class::isInstance)
                    .map(literal -> program.resolve(
                                    ((Constant.ClassLiteral) literal).type(),
                                    code.procedure().method().owner())
                            .erasedName());
        }
    }
}
