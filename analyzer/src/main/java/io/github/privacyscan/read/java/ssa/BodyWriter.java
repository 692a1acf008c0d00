package io.github.privacyscan.read.java.ssa;

import io.github.privacyscan.program.Block;
import io.github.privacyscan.program.Body;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.Operands;
import io.github.privacyscan.program.Variable;
import java.util.ArrayList;
import java.util.List;

/** Writes the finished blocks as one flat body with final numbers. */
final class BodyWriter {

    private final SsaBuilder builder;
    private final List<SsaBlock> blocks;
    private final List<Instruction> code = new ArrayList<>();

    BodyWriter(SsaBuilder builder, List<SsaBlock> blocks) {
        this.builder = builder;
        this.blocks = blocks;
    }

    Body write(int[] inputs, int self) {
        Numbering numbering = new Numbering(builder, builder.variableCount());
        for (int input : inputs) {
            numbering.variable(input);
        }
        for (int i = 0; i < blocks.size(); i++) {
            blocks.get(i).number(i);
        }
        List<Block> written = new ArrayList<>(blocks.size());
        for (SsaBlock block : blocks) {
            written.add(write(block, numbering));
        }
        List<Variable> variables = new ArrayList<>(numbering.count());
        for (int i = 0; i < numbering.count(); i++) {
            variables.add(builder.variableOf(numbering.original(i)));
        }
        return new Body(inputs.length, numbering.variable(self), variables, code, written);
    }

    private Block write(SsaBlock block, Numbering numbering) {
        int start = code.size();
        for (Phi phi : block.phis()) {
            if (!phi.isRemoved()) {
                int target = numbering.variable(phi.target());
                int[] operands =
                        phi.operands().stream().mapToInt(Integer::intValue).toArray();
                code.add(new Instruction.Phi(target, numbering.variables(operands), block.phiSpan()));
            }
        }
        for (PendingInstruction instruction : block.code()) {
            code.add(instruction.complete(numbering));
        }
        return new Block(start, code.size(), numbers(block.predecessors()), numbers(block.handlers()));
    }

    private static Operands numbers(List<SsaBlock> blocks) {
        int[] numbers = new int[blocks.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = blocks.get(i).number();
        }
        return Operands.of(numbers);
    }
}
