package io.github.privacyscan.rules;

import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.Operands;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What a condition looks at inside its own body: the methods it calls and the fields it reads, back to where values come in. */
public final class ConditionNames {

    private ConditionNames() {}

    /**
     * Whether a value is made of something of a name that holds.
     *
     * @param procedure the body
     * @param variable the condition of a branch, or what a switch chooses by
     * @param name what is asked of names of methods and fields
     */
    public static boolean any(Procedure procedure, int variable, Predicate<String> name) {
        List<Instruction> code = procedure.body().code();
        List<Integer> open = new ArrayList<>(List.of(variable));
        for (int next = 0; next < open.size(); next++) {
            int wanted = open.get(next);
            for (Instruction step : code) {
                if (wanted != Instruction.NONE && step.target() == wanted) {
                    if (isNamed(step, name)) {
                        return true;
                    }
                    operands(step).filter(one -> !open.contains(one)).forEach(open::add);
                }
            }
        }
        return false;
    }

    private static boolean isNamed(Instruction step, Predicate<String> name) {
        if (step instanceof Instruction.Call call) {
            return name.test(call.name());
        }
        if (step instanceof Instruction.FieldLoad load) {
            return name.test(load.field());
        }
        return step instanceof Instruction.NameLoad load && name.test(load.name());
    }

    private static IntStream operands(Instruction step) {
        if (step instanceof Instruction.Call call) {
            return IntStream.concat(IntStream.of(call.receiver()), call.arguments().stream());
        }
        if (step instanceof Instruction.FieldLoad load) {
            return IntStream.of(load.object());
        }
        if (step instanceof Instruction.Copy copy) {
            return IntStream.of(copy.source());
        }
        Operands several = step instanceof Instruction.Operation operation
                ? operation.operands()
                : step instanceof Instruction.Phi phi ? phi.sources() : Operands.EMPTY;
        return several.stream();
    }
}
