package io.github.privacyscan.flow;

import io.github.privacyscan.flow.CallEdge.Slot;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.knowledge.CallModel.Rendering;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.Instruction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Helpers that write whatever they are given: {@code String toJson(Object value)}, {@code void audit(Object... values)}.
 * Their own types say nothing; which fields come out is known where they are called, from the type of the argument there.
 */
final class OpenInputs {

    private static final int MAX_COPIES = 6;

    private final LinkedProgram program;
    private final CallGraph calls;
    private final ExposureFinder exposures;
    private final SerialiserSettings settings;
    private final Code.Constants constants;
    private final Deque<Open> work = new ArrayDeque<>();
    private final Set<Open> seen = new HashSet<>();

    private record Open(Procedure procedure, int input, Form form) {}

    /**
     * An object that a helper will write.
     *
     * @param code where it is handed over
     * @param variable the object
     * @param content the way to one value in it
     * @param element what the value is
     */
    record Demand(Code code, int variable, AccessPath content, DataElement element) {}

    OpenInputs(
            LinkedProgram program,
            CallGraph calls,
            ExposureFinder exposures,
            SerialiserSettings settings,
            Code.Constants constants) {
        this.program = program;
        this.calls = calls;
        this.exposures = exposures;
        this.settings = settings;
        this.constants = constants;
    }

    /** Whether a type leaves open what an object of it is. */
    static boolean isOpen(Type type) {
        return type instanceof Type.Array array
                ? isOpen(array.element())
                : type.erasedName().isEmpty() || type.erasedName().equals("java.lang.Object");
    }

    /** Calls {@code sink} for every value of an object that is handed to such a helper, each once. */
    void forEach(Consumer<Demand> sink) {
        program.procedures().forEach(this::sites);
        Set<Demand> demands = new LinkedHashSet<>();
        while (!work.isEmpty()) {
            Open open = work.poll();
            for (CallEdge edge : calls.to(open.procedure())) {
                edge.bindings().stream()
                        .filter(binding -> binding.input() == open.input()
                                && binding.outside().path().isEmpty())
                        .forEach(binding -> given(edge, binding.outside().variable(), open.form(), demands));
            }
        }
        demands.forEach(sink);
    }

    private void given(CallEdge edge, int variable, Form form, Set<Demand> demands) {
        Code caller = calls.code(edge.caller());
        Type type = caller.typeOf(variable);
        if (isOpen(type)) {
            note(caller, variable, form);
        } else if (!WholeObjects.isCreatedHere(caller, variable)) {
            exposures
                    .contents(type, form)
                    .forEach((exposed, content) ->
                            demands.add(new Demand(caller, variable, content, exposed.element())));
        }
    }

    private void sites(Procedure procedure) {
        Code code = calls.code(procedure);
        if (!hasOpenInput(code)) {
            return;
        }
        for (int i = 0; i < code.size(); i++) {
            if (code.instruction(i) instanceof Instruction.Concat concat) {
                concat.parts().stream().forEach(part -> note(code, part, Form.of(Rendering.TEXT)));
            }
            Optional<CallModels> models = code.models(i);
            if (models.isPresent()) {
                Arguments arguments = code.arguments(i).orElseThrow();
                models.get().passes().stream()
                        .filter(pass -> pass.rendering() != Rendering.VALUE)
                        .forEach(pass -> pass(code, arguments, pass));
                models.get().sinks().stream()
                        .filter(model -> model.rendering() != Rendering.VALUE)
                        .forEach(model -> model.arguments().stream()
                                .flatMap(spec -> arguments.slots(spec, code, constants).stream())
                                .forEach(slot -> note(code, slot, Form.of(model.rendering()))));
            }
        }
    }

    private void pass(Code code, Arguments arguments, CallModel.Pass pass) {
        Form form = settings.of(code, arguments, pass.rendering());
        arguments.slots(pass.from(), code, constants).forEach(slot -> note(code, slot, form));
    }

    private static boolean hasOpenInput(Code code) {
        for (int input = 0; input < code.procedure().body().inputs(); input++) {
            if (isOpen(code.typeOf(input))) {
                return true;
            }
        }
        return false;
    }

    private void note(Code code, Slot slot, Form form) {
        if (slot.path().isEmpty()) {
            note(code, slot.variable(), form);
        }
    }

    private void note(Code code, int variable, Form form) {
        int at = variable;
        for (int i = 0; i < MAX_COPIES && !code.isInput(at); i++) {
            Instruction definition = code.definitionOf(at).orElseThrow();
            if (definition instanceof Instruction.Copy copy) {
                at = copy.source();
            } else if (definition instanceof Instruction.Cast cast) {
                at = cast.value();
            } else {
                return;
            }
        }
        if (code.isInput(at) && isOpen(code.typeOf(at))) {
            Open open = new Open(code.procedure(), at, form);
            if (seen.add(open)) {
                work.add(open);
            }
        }
    }
}
