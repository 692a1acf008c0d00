package io.github.privacyscan.flow;

import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Instruction;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The values that an expression is made of, in straight code: parameters, fields and results of methods of the sources. */
final class Leaves {

    private final Code code;
    private final TrialConstants constants;
    private final Set<Integer> variables = new LinkedHashSet<>();
    private final Set<Object> origins = new LinkedHashSet<>();

    Leaves(Code code, TrialConstants constants) {
        this.code = code;
        this.constants = constants;
    }

    /** The variables that hold them. */
    Set<Integer> variables() {
        return variables;
    }

    /** Where they come from; two reads of one field have the same origin. */
    Set<Object> origins() {
        return origins;
    }

    /** Looks through the expression that a variable holds; whether it could be taken apart. */
    boolean find(int variable) {
        return find(variable, 0);
    }

    private boolean find(int variable, int nesting) {
        if (nesting > TrialValues.MAX_NESTING) {
            return false;
        }
        Optional<Instruction> definition = code.definitionOf(variable);
        if (definition.isEmpty()) {
            return leaf(variable, variable);
        }
        Instruction instruction = definition.get();
        Resolution resolution = code.procedure().resolution(code.definition(variable));
        if (resolution instanceof Resolution.Field access) {
            return constants.of(access.field()).isPresent() || leaf(variable, access.field());
        }
        if (instruction instanceof Instruction.Call call && resolution instanceof Resolution.Invoke invoke) {
            boolean known = invoke.targets().isEmpty();
            boolean isOfText = call.receiver() < 0
                    || code.typeOf(call.receiver()).erasedName().startsWith("java.lang.");
            if (!known || !isOfText) {
                return leaf(variable, known ? variable : invoke.method());
            }
            int receiver = invoke.receiver().variable();
            return (receiver < 0 || find(receiver, nesting + 1)) && allOf(call.arguments(), nesting);
        }
        if (instruction instanceof Instruction.Const) {
            return true;
        }
        if (instruction instanceof Instruction.Concat
                || instruction instanceof Instruction.Operation
                || instruction instanceof Instruction.Copy
                || instruction instanceof Instruction.Cast
                || instruction instanceof Instruction.ArrayLoad) {
            boolean[] all = {true};
            InstructionOperands.forEach(instruction, operand -> all[0] &= find(operand, nesting + 1));
            return all[0];
        }
        return leaf(variable, variable);
    }

    private boolean allOf(io.github.privacyscan.program.Operands operands, int nesting) {
        for (int i = 0; i < operands.size(); i++) {
            if (!find(operands.get(i), nesting + 1)) {
                return false;
            }
        }
        return true;
    }

    private boolean leaf(int variable, Object origin) {
        variables.add(variable);
        origins.add(origin);
        return true;
    }
}
