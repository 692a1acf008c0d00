package io.github.privacyscan.flow;

/**
 * Variables, behind the real ones of a body, that stand for what a function returned inside one call, before the library
 * hands it to another function or to the caller: the middle of {@code f.andThen(g).apply(x)}.
 */
final class FunctionResults {

    /** Numbers for one instruction; the first half belongs to {@link TextConversions}. */
    private static final int PER_INSTRUCTION = 64;

    private static final int FIRST = 32;

    private FunctionResults() {}

    /** The variable for result {@code number} inside the call at {@code instruction}; numbers wrap around. */
    static int variable(Code code, int instruction, int number) {
        return code.procedure().body().variables().size()
                + instruction * PER_INSTRUCTION
                + FIRST
                + number % (PER_INSTRUCTION - FIRST);
    }

    /** Whether the variable is one of these. */
    static boolean contains(Code code, int variable) {
        int behind = variable - code.procedure().body().variables().size();
        return behind >= 0 && behind % PER_INSTRUCTION >= FIRST;
    }

    /** The instruction inside of which the variable has its value. */
    static int instruction(Code code, int variable) {
        return (variable - code.procedure().body().variables().size()) / PER_INSTRUCTION;
    }
}
