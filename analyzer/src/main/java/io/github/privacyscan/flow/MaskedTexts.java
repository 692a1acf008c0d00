package io.github.privacyscan.flow;

import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.knowledge.CallModel.Effect;
import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.Operands;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Texts in which masking characters stand for most of a value. */
final class MaskedTexts {

    private static final Pattern MASK = Pattern.compile(".*[*\u2022\u25cf#]{2,}.*|[*\u2022\u25cfXx#]+", Pattern.DOTALL);
    private static final Pattern MASK_CHARACTER = Pattern.compile("'?[*\\u2022\\u25cf#Xx]+'?");
    private static final int PART = Marks.of(Effect.PART);

    private final Code.Constants constants;
    private final MaskJudge judge;

    MaskedTexts(Code.Constants constants, MaskJudge judge) {
        this.constants = constants;
        this.judge = judge;
    }

    /** What a text made of a part of a value and masking characters shows: judged by the code, not by a name. */
    MaskVerdict joined(Code code, Instruction instruction, Fact fact) {
        if ((fact.marks() & PART) == 0
                || !(instruction instanceof Instruction.Concat concat)
                || concat.parts().stream().noneMatch(part -> isMask(code, part))) {
            return MaskVerdict.OTHER;
        }
        MaskVerdict verdict = judge.ofParts(code, concat.parts(), fact.variable());
        return verdict.changes() ? verdict : MaskVerdict.PRESUMED;
    }

    /** What the text shows that a library makes with masking characters: by replacing, or by filling in a pattern. */
    MaskVerdict called(Code code, Arguments arguments, CallModels known) {
        int count = arguments.arguments().size();
        boolean given = count >= 2
                && !known.passes().isEmpty()
                && known.sinks().isEmpty()
                && arguments.arguments().stream().anyMatch(argument -> isMask(code, argument))
                && code.typeOf(arguments.result()).erasedName().equals("java.lang.String");
        if (!given) {
            return MaskVerdict.OTHER;
        }
        MaskVerdict verdict = judge.ofParts(code, Operands.of(arguments.result()), arguments.result());
        boolean replaces = arguments.receiver() >= 0
                && code.typeOf(arguments.receiver()).erasedName().equals("java.lang.String")
                && isMask(code, arguments.arguments().get(count - 1));
        return !verdict.changes() && replaces ? MaskVerdict.PRESUMED : verdict;
    }

    /** What a method of the sources shows of the value that it was given or found in a field, and gives back. */
    MaskVerdict returned(CallEdge edge, Fact exit) {
        if (!exit.path().isEmpty()) {
            return MaskVerdict.OTHER;
        }
        if (exit.root() instanceof Root.Entry entry && entry.path().isEmpty()) {
            return judge.ofCall(edge, entry.input());
        }
        return exit.root() instanceof Root.Seed seed && seed.element().kind() == DataElement.Kind.FIELD
                ? judge.ofField(
                        edge.callee(),
                        new FieldRef(seed.element().owner(), seed.element().name(), false))
                : MaskVerdict.OTHER;
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

    /** Whether a joined text shows little of the value that its part is made of. */
    boolean hides(Code code, Instruction.Concat concat, int part) {
        return judge.ofParts(code, concat.parts(), part).hides();
    }

    /** Whether what a method without parameters gives back shows little of a field. */
    boolean hides(Procedure procedure, FieldRef field) {
        return judge.ofField(procedure, field).hides();
    }

    /** Whether what a call gives back shows little of an argument of that concept. */
    boolean hides(CallEdge edge, int input, String concept) {
        return MaskVerdict.isHidden(judge.ofCall(edge, input).on(0), concept);
    }

    /** Whether what a call gives back shows little of an argument. */
    boolean hides(CallEdge edge, int input) {
        return judge.ofCall(edge, input).hides();
    }

    /** Whether a constant consists of, or has a run of, masking characters. */
    static boolean isMask(String text) {
        return MASK.matcher(text).matches();
    }
}
