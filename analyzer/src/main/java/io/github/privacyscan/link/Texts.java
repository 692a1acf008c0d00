package io.github.privacyscan.link;

import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.Instruction;
import java.util.Arrays;
import java.util.Optional;

/** The texts that variables of one procedure are: literals, initial texts of fields, and several of them joined. */
final class Texts {

    private static final int MAX_NESTING = 10;

    private final LinkedProgram program;
    private final Procedure procedure;
    private final int[] definitions;

    Texts(LinkedProgram program, Procedure procedure) {
        this.program = program;
        this.procedure = procedure;
        this.definitions = new int[procedure.body().variables().size()];
        Arrays.fill(definitions, Instruction.NONE);
        for (int at = 0; at < procedure.body().code().size(); at++) {
            int target = procedure.body().code().get(at).target();
            if (target >= 0 && target < definitions.length) {
                definitions[target] = at;
            }
        }
    }

    /** The text of a variable, if it is certain. */
    Optional<String> of(int variable) {
        return of(variable, 0);
    }

    private Optional<String> of(int variable, int nesting) {
        int at = variable >= 0 && variable < definitions.length ? definitions[variable] : Instruction.NONE;
        if (at < 0 || nesting > MAX_NESTING) {
            return Optional.empty();
        }
        Instruction instruction = procedure.body().code().get(at);
        if (instruction instanceof Instruction.Const literal) {
            return literal.value() instanceof Constant.Text text ? Optional.of(text.value()) : Optional.empty();
        }
        if (instruction instanceof Instruction.Copy copy) {
            return of(copy.source(), nesting + 1);
        }
        if (instruction instanceof Instruction.Concat concat) {
            return joined(concat, nesting);
        }
        return procedure.resolution(at) instanceof Resolution.Field access
                ? program.field(access.field()).flatMap(FieldDecl::constant)
                : Optional.empty();
    }

    private Optional<String> joined(Instruction.Concat concat, int nesting) {
        StringBuilder whole = new StringBuilder();
        for (int i = 0; i < concat.parts().size(); i++) {
            Optional<String> part = of(concat.parts().get(i), nesting + 1);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            whole.append(part.get());
        }
        return Optional.of(whole.toString());
    }
}
