package io.github.privacyscan.rules.protection;

import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.Operands;
import io.github.privacyscan.rules.Definitions;
import io.github.privacyscan.rules.RuleContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All that values of one method are made of inside it: the variables, and the instructions that assign them. */
final class ValueParts {

    /** Variables that are looked at. */
    private static final int MAX_PARTS = 60;

    private final Definitions definitions;
    private final Set<Integer> variables = new LinkedHashSet<>();

    private ValueParts(Definitions definitions) {
        this.definitions = definitions;
    }

    /** What the receiver and the arguments of a call are made of. */
    static ValueParts of(RuleContext context, Procedure procedure, Instruction call) {
        ValueParts parts = new ValueParts(new Definitions(context.program(), procedure));
        parts.operands(call);
        return parts;
    }

    /** The constant texts among the parts, those of constant fields included. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int variable : variables) {
            definitions
                    .constant(variable)
                    .filter(Constant.Text.class::isInstance)
                    .ifPresent(text -> texts.add(((Constant.Text) text).value()));
        }
        return texts;
    }

    /** The instructions that make the parts. */
    List<Instruction> instructions() {
        return variables.stream()
                .flatMap(variable -> definitions.of(variable).stream())
                .toList();
    }

    /** Whether the two are made of a common object. */
    boolean meets(ValueParts other) {
        return variables.stream().anyMatch(other.variables::contains);
    }

    private void add(int variable) {
        if (variable >= 0 && variables.size() < MAX_PARTS && variables.add(variable)) {
            definitions.of(variable).ifPresent(this::operands);
        }
    }

    private void operands(Instruction instruction) {
        if (instruction instanceof Instruction.Call call) {
            add(call.receiver());
            all(call.arguments());
        } else if (instruction instanceof Instruction.New made) {
            all(made.arguments());
        } else if (instruction instanceof Instruction.NewArray array) {
            all(array.elements());
        } else if (instruction instanceof Instruction.Concat concat) {
            all(concat.parts());
        } else if (instruction instanceof Instruction.Operation operation) {
            all(operation.operands());
        } else if (instruction instanceof Instruction.Copy copy) {
            add(copy.source());
        } else if (instruction instanceof Instruction.Cast cast) {
            add(cast.value());
        } else if (instruction instanceof Instruction.Phi phi) {
            all(phi.sources());
        } else if (instruction instanceof Instruction.FieldLoad load) {
            add(load.object());
        }
    }

    private void all(Operands operands) {
        operands.stream().forEach(this::add);
    }
}
