package io.github.privacyscan.flow;

import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.program.Instruction;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a thrown exception arrives: at the catch clauses around the throwing call, and, when no caller in the sources is
 * left, at the methods that the framework hands uncaught exceptions to.
 */
final class Throwing {

    private final LinkedProgram program;
    private final ExceptionHandlers handlers;

    /**
     * What is known of a thrown object.
     *
     * @param type its static type, empty when unknown
     * @param exact whether it is of that very class, because it was created in the throwing code
     */
    record Thrown(String type, boolean exact) {

        /** Nothing is thrown, or nothing is known. */
        static final Thrown UNKNOWN = new Thrown("", false);

        /** What a throw statement throws. */
        static Thrown of(Code code, int variable) {
            boolean created = code.definitionOf(variable)
                    .filter(Instruction.New.class::isInstance)
                    .isPresent();
            return new Thrown(code.typeOf(variable).erasedName(), created);
        }
    }

    Throwing(LinkedProgram program, ExceptionHandlers handlers) {
        this.program = program;
        this.handlers = handlers;
    }

    /** The methods that receive an exception of that type that nothing catches and a method lets out. */
    List<ExceptionHandlers.Handler> uncaught(Thrown thrown, Procedure from) {
        return handlers.of(thrown.type(), from.method().owner());
    }

    /** All methods for uncaught exceptions. */
    List<ExceptionHandlers.Handler> all() {
        return handlers.all();
    }

    /** Indexes of the catch clauses that an exception of that type, thrown at that instruction, can reach. */
    List<Integer> catching(Code code, int at, Thrown thrown) {
        List<Integer> reached = new ArrayList<>();
        for (int caught : code.handlers(at)) {
            String type = caughtType(code, caught);
            if (mayBe(thrown, type)) {
                reached.add(caught);
            }
            if (isA(thrown, type)) {
                break;
            }
        }
        return reached;
    }

    /** Whether the exception can leave the body. */
    boolean escapes(Code code, int at, Thrown thrown) {
        return code.handlers(at).stream().noneMatch(caught -> isA(thrown, caughtType(code, caught)));
    }

    private static String caughtType(Code code, int caught) {
        return code.typeOf(((Instruction.Caught) code.instruction(caught)).target())
                .erasedName();
    }

    private boolean mayBe(Thrown thrown, String caught) {
        return thrown.type().isEmpty()
                || caught.isEmpty()
                || isA(thrown, caught)
                || (!thrown.exact() && program.isSubtype(caught, thrown.type()));
    }

    private boolean isA(Thrown thrown, String caught) {
        return !thrown.type().isEmpty() && !caught.isEmpty() && program.isSubtype(thrown.type(), caught);
    }
}
