package io.github.privacyscan.program;

import java.util.List;

/**
 * What a method, initialiser or lambda does, in SSA form: every variable is assigned by exactly one instruction, or is
 * an input.
 *
 * <p>Inputs are the variables {@code 0} to {@code inputs - 1}: for a method {@code this} (unless static) and the
 * parameters; for a lambda what it captures and then its parameters. Block 0 is the entry. Blocks that cannot be reached
 * from it (dead code) are absent.
 *
 * @param inputs how many leading variables are defined on entry
 * @param thisVariable the variable that holds {@code this}, or -1 in a static context
 * @param variables all variables by number
 * @param code all instructions, block after block
 * @param blocks the basic blocks by index
 */
public record Body(int inputs, int thisVariable, List<Variable> variables, List<Instruction> code, List<Block> blocks) {

    public Body {
        variables = List.copyOf(variables);
        code = List.copyOf(code);
        blocks = List.copyOf(blocks);
    }
}
