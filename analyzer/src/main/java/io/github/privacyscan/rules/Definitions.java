package io.github.privacyscan.rules;

import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.source.Place;
import java.util.List;
import java.util.Optional;

/** Where the variables of one procedure get their values, and which of these are constants. */
public final class Definitions {

    private final LinkedProgram program;
    private final Procedure procedure;
    private final int[] definedAt;

    /** The definitions in a procedure. */
    public Definitions(LinkedProgram program, Procedure procedure) {
        this.program = program;
        this.procedure = procedure;
        definedAt = new int[procedure.body().variables().size()];
        java.util.Arrays.fill(definedAt, -1);
        List<Instruction> code = procedure.body().code();
        for (int i = 0; i < code.size(); i++) {
            if (code.get(i).target() >= 0) {
                definedAt[code.get(i).target()] = i;
            }
        }
    }

    /**
     * A constant text.
     *
     * @param text its value, or the part of it that is known
     * @param place where it is written
     */
    public record Literal(String text, Place place) {}

    /** The instruction that assigns a variable; empty for inputs. */
    public Optional<Instruction> of(int variable) {
        return variable >= 0 && variable < definedAt.length && definedAt[variable] >= 0
                ? Optional.of(procedure.body().code().get(definedAt[variable]))
                : Optional.empty();
    }

    /** What linking found for the instruction that assigns a variable. */
    public Resolution resolution(int variable) {
        return variable >= 0 && variable < definedAt.length && definedAt[variable] >= 0
                ? procedure.resolution(definedAt[variable])
                : Resolution.NOTHING;
    }

    /** The literal that a variable holds, through copies, casts and constant fields. */
    public Optional<Constant> constant(int variable) {
        Instruction definition = of(variable).orElse(null);
        if (definition instanceof Instruction.Const literal) {
            return Optional.of(literal.value());
        }
        if (definition instanceof Instruction.Copy copy) {
            return constant(copy.source());
        }
        if (definition instanceof Instruction.Cast cast) {
            return constant(cast.value());
        }
        return fieldConstant(variable).map(literal -> new Constant.Text(literal.text()));
    }

    /** The text a variable certainly holds or certainly begins with. */
    public Optional<Literal> text(int variable) {
        Instruction definition = of(variable).orElse(null);
        if (definition instanceof Instruction.Const literal && literal.value() instanceof Constant.Text text) {
            return Optional.of(new Literal(text.value(), place(literal)));
        }
        if (definition instanceof Instruction.Copy copy) {
            return text(copy.source());
        }
        if (definition instanceof Instruction.Concat concat) {
            return text(concat.parts().get(0));
        }
        if (definition instanceof Instruction.Operation operation
                && operation.operator().equals("+")) {
            return text(operation.operands().get(0));
        }
        return fieldConstant(variable);
    }

    /** A field that never changes and begins as one literal. */
    private Optional<Literal> fieldConstant(int variable) {
        if (!(resolution(variable) instanceof Resolution.Field field)) {
            return Optional.empty();
        }
        return program.field(field.field())
                .filter(declaration -> declaration.modifiers().isFinal())
                .flatMap(declaration ->
                        declaration.constant().map(text -> new Literal(text, place(field, declaration.span()))));
    }

    private Place place(Resolution.Field field, io.github.privacyscan.source.Span span) {
        return program.fileOf(field.field().owner())
                .map(facts -> new Place(facts.file().path(), span))
                .orElseGet(() -> new Place(procedure.file().path(), io.github.privacyscan.source.Span.NONE));
    }

    private Place place(Instruction instruction) {
        return new Place(procedure.file().path(), instruction.span());
    }
}
