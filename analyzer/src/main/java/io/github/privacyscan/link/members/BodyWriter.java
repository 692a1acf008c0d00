package io.github.privacyscan.link.members;

import io.github.privacyscan.program.Block;
import io.github.privacyscan.program.Body;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.Operands;
import io.github.privacyscan.program.ParamDecl;
import io.github.privacyscan.program.TypeRef;
import io.github.privacyscan.program.Variable;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes a body of one block, instruction by instruction. Every method that makes a value returns the number of its
 * variable; nothing is checked, linking gives the names their meaning.
 */
public final class BodyWriter {

    private final Span span;
    private final int thisVariable;
    private final int inputs;
    private final List<Variable> variables = new ArrayList<>();
    private final List<Instruction> code = new ArrayList<>();

    /** An empty body whose inputs are {@code this}, unless static, and the parameters; all its code stands at the span. */
    public BodyWriter(boolean isStatic, List<ParamDecl> params, Span span) {
        this.span = span;
        this.thisVariable = isStatic ? Instruction.NONE : 0;
        if (!isStatic) {
            variables.add(new Variable("this", TypeRef.INFERRED));
        }
        params.forEach(param -> variables.add(new Variable(param.name(), param.type())));
        this.inputs = variables.size();
    }

    /** The variable of {@code this}, or -1. */
    public int self() {
        return thisVariable;
    }

    /** The variable of a parameter. */
    public int param(int index) {
        return thisVariable + 1 + index;
    }

    private int variable() {
        variables.add(Variable.TEMPORARY);
        return variables.size() - 1;
    }

    /** A text literal. */
    public int text(String value) {
        int target = variable();
        code.add(new Instruction.Const(target, new Constant.Text(value), span));
        return target;
    }

    /** A number literal. */
    public int number(int value) {
        int target = variable();
        code.add(new Instruction.Const(target, new Constant.Number("int", Integer.toString(value)), span));
        return target;
    }

    /** Whether two values are the same. */
    int same(int left, int right) {
        int target = variable();
        code.add(new Instruction.Operation(target, "==", Operands.of(left, right), span));
        return target;
    }

    /** Reads a field. */
    public int load(int object, String field) {
        int target = variable();
        code.add(new Instruction.FieldLoad(target, object, field, span));
        return target;
    }

    int loadName(String name) {
        int target = variable();
        code.add(new Instruction.NameLoad(target, name, span));
        return target;
    }

    /** Assigns what the bare name means: a static field. */
    void storeName(String name, int value) {
        code.add(new Instruction.NameStore(name, value, span));
    }

    /** Assigns a field. */
    public void store(int object, String field, int value) {
        code.add(new Instruction.FieldStore(object, field, value, span));
    }

    /** Calls a method. */
    public int call(int receiver, boolean isSuper, String name, int... arguments) {
        int target = variable();
        code.add(new Instruction.Call(target, receiver, isSuper, name, Operands.of(arguments), List.of(), span, span));
        return target;
    }

    /** Creates an object. */
    public int create(TypeRef type, int... arguments) {
        int target = variable();
        code.add(new Instruction.New(
                target, type, false, Instruction.NONE, Operands.of(arguments), Optional.empty(), Operands.EMPTY, span));
        return target;
    }

    int array(TypeRef type, int... elements) {
        int target = variable();
        code.add(new Instruction.NewArray(target, type, Operands.EMPTY, Operands.of(elements), span));
        return target;
    }

    /** Reads an element of an array. */
    public int element(int array, int index) {
        int target = variable();
        code.add(new Instruction.ArrayLoad(target, array, index, span));
        return target;
    }

    /** What an enhanced {@code for} visits. */
    public int each(int iterable) {
        int target = variable();
        code.add(new Instruction.Element(target, iterable, span));
        return target;
    }

    /** The value as a value of that type. */
    public int cast(int value, TypeRef type) {
        int target = variable();
        code.add(new Instruction.Cast(target, value, type, span));
        return target;
    }

    int concat(List<Integer> parts) {
        int target = variable();
        int[] operands = parts.stream().mapToInt(Integer::intValue).toArray();
        code.add(new Instruction.Concat(target, Operands.of(operands), span));
        return target;
    }

    /** Ends the body. */
    public Body returns(int value) {
        code.add(new Instruction.Return(value, span));
        Block block = new Block(0, code.size(), Operands.EMPTY, Operands.EMPTY);
        return new Body(inputs, thisVariable, variables, code, List.of(block));
    }

    /** Ends the body of a method that returns nothing. */
    public Body ends() {
        return returns(Instruction.NONE);
    }
}
