package io.github.privacyscan.link;

import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.LambdaDecl;
import java.util.List;

/**
 * What the text of a lambda or method reference tells about the functional interfaces it can be (JLS 15.12.2.1), before
 * its type is decided. Overloads ask it, so it says yes where only types could tell.
 */
@FunctionalInterface
interface FunctionShape {

    /** Whether it can be an implementation of the one method of a functional interface. */
    boolean fits(MethodInfo function);

    /** Of a lambda: the number of its parameters, and whether it can return a value, or none. */
    static FunctionShape of(LambdaDecl lambda) {
        return function -> {
            if (function.params().size() != lambda.params().size()) {
                return false;
            }
            return Types.isVoid(function.returns()) ? mayReturnNothing(lambda) : mayReturnValue(lambda);
        };
    }

    /**
     * Of a method reference: how many arguments its methods take, and whether one of them returns a value.
     *
     * @param methods what it can mean
     * @param onType whether a type stands before the colons, so that instance methods take their object first
     */
    static FunctionShape of(List<Members.Candidate> methods, boolean onType) {
        return function -> {
            boolean wantsValue = !Types.isVoid(function.returns());
            int arguments = function.params().size();
            for (Members.Candidate candidate : methods) {
                MethodInfo method = candidate.method();
                boolean constructor = method.name().startsWith("<");
                int own = onType && !method.isStatic() && !constructor && !method.isStub() ? arguments - 1 : arguments;
                boolean returns = constructor || !Types.isVoid(method.returns());
                if (own >= 0 && method.accepts(own) && (returns || !wantsValue)) {
                    return true;
                }
            }
            return methods.isEmpty();
        };
    }

    private static boolean mayReturnNothing(LambdaDecl lambda) {
        for (Instruction instruction : lambda.body().code()) {
            if (instruction instanceof Instruction.Return end
                    && end.value() != Instruction.NONE
                    && !isStatement(lambda, end.value())) {
                return false;
            }
        }
        return true;
    }

    private static boolean mayReturnValue(LambdaDecl lambda) {
        for (Instruction instruction : lambda.body().code()) {
            if (instruction instanceof Instruction.Return end && end.value() == Instruction.NONE) {
                return false;
            }
        }
        return true;
    }

    /** Whether the expression that made a value could stand as a statement. */
    private static boolean isStatement(LambdaDecl lambda, int variable) {
        boolean computed = false;
        for (Instruction instruction : lambda.body().code()) {
            if (isStore(instruction, variable)) {
                return true;
            }
            computed |= instruction.target() == variable && !isOperand(instruction);
        }
        return computed;
    }

    private static boolean isStore(Instruction instruction, int value) {
        return (instruction instanceof Instruction.FieldStore field && field.value() == value)
                || (instruction instanceof Instruction.NameStore name && name.value() == value)
                || (instruction instanceof Instruction.ArrayStore array && array.value() == value);
    }

    /** Whether the instruction comes from an expression that cannot stand alone. */
    private static boolean isOperand(Instruction instruction) {
        return instruction instanceof Instruction.Const
                || instruction instanceof Instruction.ArrayLoad
                || (instruction instanceof Instruction.Operation operation
                        && !operation.operator().equals("++")
                        && !operation.operator().equals("--"))
                || instruction instanceof Instruction.NameLoad
                || instruction instanceof Instruction.FieldLoad
                || instruction instanceof Instruction.Concat
                || instruction instanceof Instruction.Lambda
                || instruction instanceof Instruction.MethodReference
                || instruction instanceof Instruction.Cast
                || instruction instanceof Instruction.InstanceOf
                || instruction instanceof Instruction.Phi;
    }
}
