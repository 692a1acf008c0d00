package io.github.privacyscan.flow;

import io.github.privacyscan.knowledge.AccessPathSpec;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.knowledge.CallModel.Rendering;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.Instruction;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Objects that are put into maps whose values may be anything, as answers are often put together: {@code
 * answer.put("user", user)}. Once the map is serialised, what comes out is known from the type of the object there.
 */
final class OpenContainers {

    private static final String MAP = "java.util.Map";

    private static final String VALUE = "value";

    private final LinkedProgram program;
    private final CallGraph calls;
    private final ExposureFinder exposures;
    private final Overwrites overwrites;
    private final Code.Constants constants;

    OpenContainers(
            LinkedProgram program,
            CallGraph calls,
            ExposureFinder exposures,
            Overwrites overwrites,
            Code.Constants constants) {
        this.program = program;
        this.calls = calls;
        this.exposures = exposures;
        this.overwrites = overwrites;
        this.constants = constants;
    }

    /** Calls {@code sink} for every value of such an object, in order of the code. */
    void forEach(Consumer<OpenInputs.Demand> sink) {
        program.procedures().forEach(procedure -> {
            Code code = calls.code(procedure);
            for (int i = 0; i < code.size(); i++) {
                if (code.instruction(i) instanceof Instruction.Call) {
                    put(code, i, sink);
                }
            }
        });
    }

    private void put(Code code, int at, Consumer<OpenInputs.Demand> sink) {
        Optional<CallModels> models = code.models(at);
        if (models.isEmpty() || models.get().passes().isEmpty()) {
            return;
        }
        Arguments arguments = code.arguments(at).orElseThrow();
        if (arguments.receiver() < 0 || !holdsAnything(code.typeOf(arguments.receiver()))) {
            return;
        }
        models.get().passes().stream()
                .filter(pass -> isPut(pass))
                .flatMap(pass -> arguments.slots(pass.from(), code, constants).stream())
                .filter(slot -> slot.path().isEmpty() && !WholeObjects.isCreatedHere(code, slot.variable()))
                .forEach(slot -> contents(code, at, slot.variable(), sink));
    }

    private static boolean isPut(CallModel.Pass pass) {
        List<String> into = pass.to().path();
        return pass.rendering() == Rendering.VALUE
                && pass.to().root() == AccessPathSpec.Root.RECEIVER
                && into.size() == 1
                && into.get(0).startsWith(VALUE);
    }

    /** A map of values of any type, or a class of the sources that is one. */
    private boolean holdsAnything(Type type) {
        if (!(type instanceof Type.Class map) || !program.isSubtype(map.binaryName(), MAP)) {
            return false;
        }
        return map.arguments().size() < 2 || OpenInputs.isOpen(map.arguments().get(1));
    }

    private void contents(Code code, int at, int variable, Consumer<OpenInputs.Demand> sink) {
        exposures.contents(code.typeOf(variable), Form.of(Rendering.JSON)).forEach((exposed, content) -> {
            if (!overwrites.knownHere(code, variable, content.first(), at)) {
                sink.accept(new OpenInputs.Demand(code, variable, content, exposed.element()));
            }
        });
    }
}
