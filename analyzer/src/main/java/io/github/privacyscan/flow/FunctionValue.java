package io.github.privacyscan.flow;

import io.github.privacyscan.link.Procedure;

/** A function as a value: what a variable of a functional interface can hold. Equal when they run the same code. */
sealed interface FunctionValue extends Comparable<FunctionValue> {

    /**
     * Made by an instruction: a lambda, a method reference, or a library call that makes a function of functions
     * ({@code f.andThen(g)}, {@code Collectors.mapping(f, c)}).
     *
     * @param creator the code with the instruction
     * @param instruction its index
     */
    record Made(Procedure creator, int instruction) implements FunctionValue {

        /**
         * The access path step, on the function, to a value it captured.
         *
         * @param operand number of the captured value
         */
        String step(int operand) {
            return AccessPath.field("function " + creator.id() + ":" + instruction, Integer.toString(operand));
        }
    }

    /**
     * An object of a class of the sources.
     *
     * @param type binary name of its class
     */
    record Instance(String type) implements FunctionValue {}

    /** Something that comes from where the analysis cannot look. */
    record Elsewhere() implements FunctionValue {}

    @Override
    default int compareTo(FunctionValue other) {
        return FunctionOrder.ORDER.compare(this, other);
    }
}
