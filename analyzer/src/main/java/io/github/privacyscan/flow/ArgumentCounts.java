package io.github.privacyscan.flow;

import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.Operands;
import java.util.List;
import java.util.OptionalInt;

/**
 * How many arguments a variable-arity method gets, where all its calls give equally many: then what it does for other
 * numbers of arguments never runs.
 */
final class ArgumentCounts {

    private ArgumentCounts() {}

    /** Tells the code of each such method the length of its last parameter. */
    static void learn(List<Procedure> procedures, CallGraph calls) {
        for (Procedure procedure : procedures) {
            if (!procedure.isLambda() && procedure.declaration().modifiers().isVarargs()) {
                OptionalInt count = common(procedure, calls);
                if (count.isPresent()) {
                    calls.code(procedure).learnLength(procedure.body().inputs() - 1, count.getAsInt());
                }
            }
        }
    }

    private static OptionalInt common(Procedure procedure, CallGraph calls) {
        OptionalInt common = OptionalInt.empty();
        for (CallEdge edge : calls.to(procedure)) {
            OptionalInt count = count(procedure, edge, calls.code(edge.caller()));
            if (count.isEmpty() || (common.isPresent() && !common.equals(count))) {
                return OptionalInt.empty();
            }
            common = count;
        }
        return common;
    }

    private static OptionalInt count(Procedure procedure, CallEdge edge, Code caller) {
        Instruction instruction = caller.instruction(edge.instruction());
        Operands arguments = instruction instanceof Instruction.Call call
                ? call.arguments()
                : instruction instanceof Instruction.New creation ? creation.arguments() : Operands.EMPTY;
        int before = procedure.declaration().params().size() - 1;
        int count = arguments.size() - before;
        boolean isThisCall = edge.bindings().stream()
                .filter(binding -> !binding.inside().isEmpty())
                .allMatch(binding -> arguments.indexOf(binding.outside().variable()) >= before);
        if (count < 0 || !isThisCall || (count == 1 && mayBeArray(caller.typeOf(arguments.get(before))))) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(count);
    }

    private static boolean mayBeArray(Type type) {
        return type instanceof Type.Array || OpenInputs.isOpen(type);
    }
}
