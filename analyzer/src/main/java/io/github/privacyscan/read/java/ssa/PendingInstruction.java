package io.github.privacyscan.read.java.ssa;

import io.github.privacyscan.program.Instruction;

/**
 * An instruction whose variables and blocks have only provisional numbers yet. Asked once, when the body is complete, in
 * the order of the code; must take its variables from the numbering, the target first.
 */
@FunctionalInterface
public interface PendingInstruction {

    /** The instruction with final numbers. */
    Instruction complete(Numbering numbering);
}
