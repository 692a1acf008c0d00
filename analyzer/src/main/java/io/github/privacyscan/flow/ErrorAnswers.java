package io.github.privacyscan.flow;

import io.github.privacyscan.knowledge.AccessPathSpec;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.knowledge.MethodPattern;
import io.github.privacyscan.link.MethodRef;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.program.Instruction;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What the methods for uncaught exceptions return: the framework sends it to the caller. A sink of kind {@value #KIND}. */
final class ErrorAnswers {

    static final String KIND = "response";

    private final Set<Procedure> handlers = new HashSet<>();

    ErrorAnswers(Throwing throwing) {
        throwing.all().forEach(handler -> handlers.add(handler.procedure()));
    }

    /** The sink that a return statement is. */
    Optional<SinkSite> siteAt(Code code, int at) {
        Procedure procedure = code.procedure();
        return code.instruction(at) instanceof Instruction.Return && handlers.contains(procedure)
                ? Optional.of(
                        new SinkSite(procedure, at, procedure.method(), model(procedure.method()), code.place(at)))
                : Optional.empty();
    }

    private static CallModel.Sink model(MethodRef handler) {
        return new CallModel.Sink(
                new MethodPattern(handler.owner(), List.of(handler.name()), OptionalInt.empty(), List.of()),
                "built-in",
                KIND,
                List.of(new AccessPathSpec(AccessPathSpec.Root.RESULT, 0, AccessPathSpec.NOT_A_FUNCTION, List.of())),
                CallModel.Rendering.JSON,
                Optional.empty());
    }
}
