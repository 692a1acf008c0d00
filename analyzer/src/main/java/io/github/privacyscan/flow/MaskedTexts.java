package io.github.privacyscan.flow;

import io.github.privacyscan.knowledge.CallModel.Effect;
import io.github.privacyscan.program.Instruction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Texts in which masking characters stand for most of a value. */
final class MaskedTexts {

    private static final Pattern MASK = Pattern.compile(".*[*\u2022\u25cf#]{2,}.*|[*\u2022\u25cfXx#]+", Pattern.DOTALL);
    private static final Pattern MASK_CHARACTER = Pattern.compile("'?[*\\u2022\\u25cf#Xx]+'?");
    private static final int PART = Marks.of(Effect.PART);

    private final Code.Constants constants;

    MaskedTexts(Code.Constants constants) {
        this.constants = constants;
    }

    /** A part of a value joined with masking characters shows only that part: judged by the code, not by a name. */
    boolean masks(Code code, Instruction instruction, Fact fact) {
        return (fact.marks() & PART) != 0
                && instruction instanceof Instruction.Concat concat
                && concat.parts().stream().anyMatch(part -> isMask(code, part));
    }

    private boolean isMask(Code code, int variable) {
        if (code.constant(variable, constants).filter(MaskedTexts::isMask).isPresent()) {
            return true;
        }
        // "*".repeat(n) and helpers that are given the masking character
        return code.definitionOf(variable).orElse(null) instanceof Instruction.Call call
                && IntStream.concat(IntStream.of(call.receiver()), call.arguments().stream())
                        .anyMatch(operand -> operand >= 0
                                && code.constant(operand, constants)
                                        .filter(text ->
                                                MASK_CHARACTER.matcher(text).matches())
                                        .isPresent());
    }

    /** Whether a text is joined of masking characters and parts of values only. */
    boolean isMaskedText(Code code, Instruction instruction) {
        return instruction instanceof Instruction.Concat concat
                && concat.parts().stream().anyMatch(part -> isMask(code, part))
                && concat.parts().stream()
                        .allMatch(part ->
                                code.constant(part, constants).isPresent() || isMask(code, part) || isPart(code, part));
    }

    private static boolean isPart(Code code, int variable) {
        return code.definitionOf(variable).isPresent()
                && code.models(code.definition(variable))
                        .filter(models -> models.passes().stream().anyMatch(pass -> Marks.of(pass.effect()) == PART))
                        .isPresent();
    }

    /** Whether a constant consists of, or has a run of, masking characters. */
    static boolean isMask(String text) {
        return MASK.matcher(text).matches();
    }
}
