package io.github.privacyscan.read.java;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.Statement;
import io.github.privacyscan.program.Body;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.ParamDecl;
import io.github.privacyscan.program.TypeRef;
import io.github.privacyscan.program.Variable;
import io.github.privacyscan.read.java.ssa.Local;
import io.github.privacyscan.read.java.ssa.Numbering;
import io.github.privacyscan.read.java.ssa.PendingInstruction;
import io.github.privacyscan.read.java.ssa.SsaBuilder;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Lowers one body: knows its inputs and which local variable a name means, and captures what a lambda reads of the body
 * around it.
 */
final class BodyLowering {

    private final TypeReader types;
    private final TypeScope type;
    private final Optional<BodyLowering> around;
    private final boolean hasSelf;
    private final SsaBuilder ssa = new SsaBuilder();
    private final Names names = new Names();
    private final JumpTargets targets = new JumpTargets(this);
    private final ExpressionLowering expressions = new ExpressionLowering(this);
    private final StatementLowering statements = new StatementLowering(this);
    /** Variables of the body around a lambda, with the inputs that hold them. */
    private final Map<Local, Integer> captured = new LinkedHashMap<>(0);

    private final List<Integer> parameters = new ArrayList<>();
    private int self = Instruction.NONE;

    private BodyLowering(TypeReader types, TypeScope type, Optional<BodyLowering> around, boolean hasSelf) {
        this.types = types;
        this.type = type;
        this.around = around;
        this.hasSelf = hasSelf;
    }

    /** The body of a method, constructor or initialiser of the type. */
    static BodyLowering ofMethod(TypeReader types, TypeScope type, boolean isStatic) {
        BodyLowering body = new BodyLowering(types, type, Optional.empty(), !isStatic);
        if (!isStatic) {
            body.self();
        }
        return body;
    }

    /** The body of a lambda inside this body. */
    BodyLowering lambda() {
        return new BodyLowering(types, type, Optional.of(this), hasSelf);
    }

    SsaBuilder ssa() {
        return ssa;
    }

    Names names() {
        return names;
    }

    JumpTargets targets() {
        return targets;
    }

    TypeReader types() {
        return types;
    }

    TypeScope type() {
        return type;
    }

    boolean hasSelf() {
        return hasSelf;
    }

    int lower(Expression expression) {
        return expressions.lower(expression);
    }

    void lower(Statement statement) {
        statements.lower(statement);
    }

    ExpressionLowering expressions() {
        return expressions;
    }

    StatementLowering statements() {
        return statements;
    }

    /** {@code this}; {@link Instruction#NONE} in a static context. In a lambda this captures it. */
    int self() {
        if (hasSelf && self == Instruction.NONE) {
            around.ifPresent(BodyLowering::self);
            self = ssa.variable(new Variable("this", TypeRef.INFERRED));
        }
        return self;
    }

    /** {@code this} as a value, also where the text is wrong and there is none. */
    int selfValue(Span span) {
        return hasSelf ? self() : nothing(span);
    }

    /** A value for what the text does not give. */
    int nothing(Span span) {
        return emit((target, n) -> new Instruction.Const(n.variable(target), Constant.NULL, span));
    }

    /** Appends an instruction that assigns a new temporary. */
    int emit(Defining instruction) {
        int target = ssa.temporary();
        ssa.emit(new Assigning(instruction, target));
        return target;
    }

    /** A class because it is made for every value: objects of capturing lambdas are slow to make in short runs. */
    private record Assigning(Defining instruction, int target) implements PendingInstruction {

        @Override
        public Instruction complete(Numbering numbering) {
            return instruction.complete(target, numbering);
        }
    }

    /** Appends an instruction without result. */
    void emitEffect(PendingInstruction instruction) {
        ssa.emit(instruction);
    }

    /** Declares a parameter. */
    Local parameter(ParamDecl param) {
        int value = ssa.variable(new Variable(param.name(), param.type()));
        parameters.add(value);
        Local local = ssa.input(param.name(), param.type(), value);
        names.declare(local);
        return local;
    }

    /** Declares a local variable in the innermost scope. */
    Local declare(String name, TypeRef declaredType) {
        Local local = ssa.local(name, declaredType);
        names.declare(local);
        return local;
    }

    /** Assigns a value to a local variable; a temporary takes its name, another variable is copied. */
    int assign(Local local, int value, Span span) {
        Variable named = new Variable(local.name(), local.type());
        int assigned = value;
        if (ssa.variableOf(value).name().isEmpty()) {
            ssa.name(value, named);
        } else {
            assigned = ssa.variable(named);
            int target = assigned;
            ssa.emit(n -> new Instruction.Copy(n.variable(target), n.variable(value), span));
        }
        ssa.write(local, assigned);
        return assigned;
    }

    /** The local variable a name means, in this body or in one around a lambda. */
    Optional<Local> local(String name) {
        Optional<Local> own = names.local(name);
        return own.isPresent()
                ? own
                : around.flatMap(outer -> outer.local(name)).map(this::capture);
    }

    /** The local type a simple name means. */
    Optional<TypeScope> localType(String name) {
        return names.type(name)
                .or(() -> around.flatMap(outer -> outer.localType(name)))
                .or(() -> around.isPresent() ? Optional.empty() : type.localType(name));
    }

    /** Reads a simple name. */
    int readName(String name, Span span) {
        Optional<Local> local = local(name);
        if (local.isPresent()) {
            return ssa.read(local.get());
        }
        if (!Character.isUpperCase(name.charAt(0))) {
            self();
        }
        String field = type.capture(name).orElse(name);
        return emit((target, n) -> new Instruction.NameLoad(n.variable(target), field, span));
    }

    /** Assigns a simple name; the value that the assignment has. */
    int assignName(String name, int value, Span span) {
        Optional<Local> local = local(name);
        if (local.isPresent()) {
            return assign(local.get(), value, span);
        }
        self();
        ssa.emit(n -> new Instruction.NameStore(name, n.variable(value), span));
        return value;
    }

    /** Ends the body, which may run off its end. */
    Body finish(Span span) {
        targets.returnFromBody(Instruction.NONE, span);
        boolean hasOwn = hasSelf && self != Instruction.NONE;
        int[] inputs = new int[(hasOwn ? 1 : 0) + captured.size() + parameters.size()];
        int at = 0;
        if (hasOwn) {
            inputs[at++] = self;
        }
        for (int variable : captured.values()) {
            inputs[at++] = variable;
        }
        for (int variable : parameters) {
            inputs[at++] = variable;
        }
        return ssa.finish(inputs, self);
    }

    /** For a finished lambda: what it captures, as variables of the body around it, in the order of its inputs. */
    int[] capturedFrom(BodyLowering outer) {
        IntStream own = self != Instruction.NONE ? IntStream.of(outer.self()) : IntStream.empty();
        return IntStream.concat(own, captured.keySet().stream().mapToInt(outer.ssa::read))
                .toArray();
    }

    private Local capture(Local outer) {
        int value = ssa.variable(new Variable(outer.name(), outer.type()));
        Local inner = ssa.input(outer.name(), outer.type(), value);
        captured.put(outer, value);
        names.declareOutermost(inner);
        return inner;
    }

    /** An instruction that assigns the given provisional variable. */
    @FunctionalInterface
    interface Defining {
        Instruction complete(int target, Numbering numbering);
    }
}
