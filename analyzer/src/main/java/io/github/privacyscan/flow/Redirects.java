package io.github.privacyscan.flow;

import io.github.privacyscan.knowledge.AccessPathSpec;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.knowledge.MethodPattern;
import io.github.privacyscan.link.MethodRef;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.Instruction;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Request handlers that answer with an address to go to: a returned text that begins with one of the words the framework
 * takes for that. The address is a sink of kind {@value #KIND}.
 */
final class Redirects {

    static final String KIND = "url";

    private final Set<String> prefixes;
    private final Set<String> handlers;
    private final Code.Constants constants;

    Redirects(Knowledge knowledge, Code.Constants constants) {
        this.prefixes = knowledge.matching().set("redirect-prefixes");
        this.handlers = knowledge.annotations().stream()
                .filter(model -> model.role().startsWith("handler"))
                .map(model -> model.annotation().substring(model.annotation().lastIndexOf('.') + 1))
                .collect(Collectors.toUnmodifiableSet());
        this.constants = constants;
    }

    /** The sink that a return statement is, if it answers with an address. */
    Optional<SinkSite> siteAt(Code code, int at) {
        Procedure procedure = code.procedure();
        boolean isHandler = !procedure.isLambda()
                && procedure.declaration().annotations().stream()
                        .map(AnnotationUse::simpleName)
                        .anyMatch(handlers::contains);
        return isHandler && code.instruction(at) instanceof Instruction.Return exit && isAddress(code, exit.value())
                ? Optional.of(
                        new SinkSite(procedure, at, procedure.method(), model(procedure.method()), code.place(at)))
                : Optional.empty();
    }

    private boolean isAddress(Code code, int value) {
        return code.definitionOf(value).orElse(null) instanceof Instruction.Concat concat
                && code.constant(concat.parts().get(0), constants)
                        .filter(text -> prefixes.stream().anyMatch(text::startsWith))
                        .isPresent();
    }

    private static CallModel.Sink model(MethodRef handler) {
        return new CallModel.Sink(
                new MethodPattern(handler.owner(), List.of(handler.name()), OptionalInt.empty(), List.of()),
                "built-in",
                KIND,
                List.of(new AccessPathSpec(AccessPathSpec.Root.RESULT, 0, AccessPathSpec.NOT_A_FUNCTION, List.of())),
                CallModel.Rendering.TEXT,
                Optional.empty());
    }
}
