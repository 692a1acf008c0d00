package io.github.privacyscan.read.java.ssa;

import io.github.privacyscan.program.Operands;
import java.util.Arrays;

/** Final numbers of variables and blocks, known when a body is complete. */
public final class Numbering {

    private static final int UNKNOWN = -1;

    private final SsaBuilder builder;
    private final int[] numbers;
    private final int[] originals;
    private int count;

    Numbering(SsaBuilder builder, int provisional) {
        this.builder = builder;
        this.numbers = new int[provisional];
        this.originals = new int[provisional];
        Arrays.fill(numbers, UNKNOWN);
    }

    /** The number of a variable; {@link io.github.privacyscan.program.Instruction#NONE} stays what it is. */
    public int variable(int provisional) {
        if (provisional < 0) {
            return provisional;
        }
        int value = builder.representative(provisional);
        if (numbers[value] == UNKNOWN) {
            originals[count] = value;
            numbers[value] = count++;
        }
        return numbers[value];
    }

    /** The numbers of several variables. */
    public Operands variables(int... provisional) {
        int[] result = new int[provisional.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = variable(provisional[i]);
        }
        return Operands.of(result);
    }

    /** The number of a block. */
    public int block(SsaBlock block) {
        return block.number();
    }

    /** The numbers of several blocks. */
    public Operands blocks(SsaBlock... blocks) {
        return Operands.of(Arrays.stream(blocks).mapToInt(SsaBlock::number).toArray());
    }

    int count() {
        return count;
    }

    int original(int number) {
        return originals[number];
    }
}
