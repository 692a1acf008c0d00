package io.github.privacyscan.program;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** An immutable list of variable numbers, compact because bodies hold very many of them. */
public final class Operands {

    /** No variable. */
    public static final Operands EMPTY = new Operands(new int[0]);

    private final int[] variables;

    private Operands(int[] variables) {
        this.variables = variables;
    }

    /** The given variables in order. */
    public static Operands of(int... variables) {
        return variables.length == 0 ? EMPTY : new Operands(variables.clone());
    }

    /** How many there are. */
    public int size() {
        return variables.length;
    }

    /**
     * One of them.
     *
     * @throws IndexOutOfBoundsException if there are not that many
     */
    public int get(int index) {
        return variables[index];
    }

    /** Position of a variable, or -1. */
    public int indexOf(int variable) {
        for (int i = 0; i < variables.length; i++) {
            if (variables[i] == variable) {
                return i;
            }
        }
        return -1;
    }

    /** Hands out each in order; much cheaper than a stream, and most operands are only walked over. */
    public void forEach(IntConsumer action) {
        for (int variable : variables) {
            action.accept(variable);
        }
    }

    /** All in order. */
    public IntStream stream() {
        return Arrays.stream(variables);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Operands that && Arrays.equals(variables, that.variables);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(variables);
    }

    @Override
    public String toString() {
        return Arrays.toString(variables);
    }
}
