package io.github.privacyscan.rules.security;

import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.program.Body;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.Operands;
import io.github.privacyscan.rules.RuleContext;
import java.util.List;

/** Checks written in the sources that let everything pass, because they do not look at what they are given. */
final class EmptyChecks {

    private EmptyChecks() {}

    /** Methods that implement a check of that kind of a library and accept everything, in order of the procedures. */
    static List<Procedure> of(RuleContext context, String kind) {
        var patterns = OpenSettings.patterns(context, kind, false);
        return context.program().procedures().stream()
                .filter(procedure -> !procedure.isLambda() && !procedure.isSynthetic())
                .filter(procedure -> patterns.stream()
                        .anyMatch(pattern ->
                                pattern.names().contains(procedure.method().name())
                                        && context.program()
                                                .isSubtype(procedure.method().owner(), pattern.type())))
                .filter(procedure -> acceptsAll(procedure.body()))
                .toList();
    }

    /** Whether a check never throws, never answers {@code false} and never hands on what it is to check. */
    static boolean acceptsAll(Body body) {
        return body.code().stream().allMatch(instruction -> isHarmless(body, instruction));
    }

    private static boolean isHarmless(Body body, Instruction instruction) {
        if (instruction instanceof Instruction.Const literal) {
            return !literal.value().equals(new Constant.Bool(false));
        }
        if (instruction instanceof Instruction.Call call) {
            boolean ofItsInput =
                    call.receiver() >= 0 && call.receiver() < body.inputs() && call.receiver() != body.thisVariable();
            return !ofItsInput && isBlind(body, call.arguments());
        }
        return instruction instanceof Instruction.NameLoad
                || instruction instanceof Instruction.Jump
                || instruction instanceof Instruction.Return;
    }

    private static boolean isBlind(Body body, Operands arguments) {
        return arguments.stream().allMatch(argument -> argument >= body.inputs());
    }
}
