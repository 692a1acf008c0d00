package io.github.privacyscan.flow;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Which instructions read each variable of a procedure, in order and without repetition. All in two arrays: there is one of
 * these for every procedure, and an array for every variable took a tenth of the memory of the flow stage.
 */
final class Uses {

    private final int[] begins;
    private int[] instructions;

    private Uses(int[] begins, int[] instructions) {
        this.begins = begins;
        this.instructions = instructions;
    }

    /** The instructions that read a variable; none for a variable that the code does not have. */
    int[] of(int variable) {
        return variable < begins.length - 1
                ? Arrays.copyOfRange(instructions, begins[variable], begins[variable + 1])
                : new int[0];
    }

    /** Notes that an instruction reads a variable, though it does not name it. Rare, and so made by copying. */
    void add(int variable, int at) {
        int position = Arrays.binarySearch(instructions, begins[variable], begins[variable + 1], at);
        if (position < 0) {
            int insertion = -position - 1;
            int[] more = Arrays.copyOf(instructions, instructions.length + 1);
            System.arraycopy(instructions, insertion, more, insertion + 1, instructions.length - insertion);
            more[insertion] = at;
            instructions = more;
            for (int i = variable + 1; i < begins.length; i++) {
                begins[i]++;
            }
        }
    }

    /** Takes what the instructions read, instruction after instruction. */
    static final class Draft implements IntConsumer {

        private static final int FIRST = 16;

        private final int[] lastReader;
        private final int[] begins;
        private int[] reads = new int[FIRST];
        private int size;
        private int at;

        Draft(int variables) {
            this.lastReader = new int[variables];
            Arrays.fill(lastReader, -1);
            this.begins = new int[variables + 1];
        }

        /** What is taken from now on is read by that instruction; a later one than before. */
        void at(int instruction) {
            at = instruction;
        }

        @Override
        public void accept(int variable) {
            if (lastReader[variable] == at) {
                return;
            }
            lastReader[variable] = at;
            begins[variable + 1]++;
            if (size + 2 > reads.length) {
                reads = Arrays.copyOf(reads, reads.length * 2);
            }
            reads[size++] = variable;
            reads[size++] = at;
        }

        /** All that was taken; to be asked once. */
        Uses uses() {
            for (int i = 1; i < begins.length; i++) {
                begins[i] += begins[i - 1];
            }
            int[] next = begins.clone();
            int[] instructions = new int[size / 2];
            for (int i = 0; i < size; i += 2) {
                instructions[next[reads[i]]++] = reads[i + 1];
            }
            return new Uses(begins, instructions);
        }
    }
}
