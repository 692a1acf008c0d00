package io.github.privacyscan.read.java;

import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.source.Span;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;

/**
 * What stands left of an assignment; its operands are evaluated already.
 *
 * @param reading reads it
 * @param writing assigns the given variable and gives the variable that then holds the value
 */
record AssignmentTarget(IntSupplier reading, IntUnaryOperator writing) {

    static AssignmentTarget name(BodyLowering body, String name, Span span) {
        return new AssignmentTarget(() -> body.readName(name, span), value -> body.assignName(name, value, span));
    }

    static AssignmentTarget field(BodyLowering body, int object, String field, Span span) {
        return new AssignmentTarget(
                () -> body.emit(
                        (target, n) -> new Instruction.FieldLoad(n.variable(target), n.variable(object), field, span)),
                value -> {
                    body.emitEffect(
                            n -> new Instruction.FieldStore(n.variable(object), field, n.variable(value), span));
                    return value;
                });
    }

    static AssignmentTarget element(BodyLowering body, int array, int index, Span span) {
        return new AssignmentTarget(
                () -> body.emit((target, n) ->
                        new Instruction.ArrayLoad(n.variable(target), n.variable(array), n.variable(index), span)),
                value -> {
                    body.emitEffect(n ->
                            new Instruction.ArrayStore(n.variable(array), n.variable(index), n.variable(value), span));
                    return value;
                });
    }

    int load() {
        return reading.getAsInt();
    }

    int store(int value) {
        return writing.applyAsInt(value);
    }
}
