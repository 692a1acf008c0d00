package io.github.privacyscan.program;

/**
 * A basic block: instructions {@code start} (inclusive) to {@code end} (exclusive) of {@link Body#code()}. Phis come
 * first; the last instruction is a {@link Instruction.Terminator}. Never empty.
 *
 * @param start index of its first instruction
 * @param end index behind its last instruction
 * @param predecessors indexes of the blocks that can run before it, in the order of its phis' operands
 * @param handlers indexes of the catch and finally blocks an exception inside it can reach
 */
public record Block(int start, int end, Operands predecessors, Operands handlers) {}
