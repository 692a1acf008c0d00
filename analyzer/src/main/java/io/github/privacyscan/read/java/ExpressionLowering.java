package io.github.privacyscan.read.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.visitor.GenericVisitorWithDefaults;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.TypeRef;
import io.github.privacyscan.read.java.ssa.Local;
import io.github.privacyscan.source.Span;

/** Expressions: each gives the provisional number of the variable that holds its value. */
final class ExpressionLowering extends GenericVisitorWithDefaults<Integer, Span> {

    private final BodyLowering body;
    private final ConditionLowering conditions;
    private final OperatorLowering operators;
    private final CallLowering calls;
    private final CreationLowering creations;
    private final FunctionLowering functions;

    ExpressionLowering(BodyLowering body) {
        this.body = body;
        this.conditions = new ConditionLowering(body);
        this.operators = new OperatorLowering(body);
        this.calls = new CallLowering(body);
        this.creations = new CreationLowering(body);
        this.functions = new FunctionLowering(body);
    }

    int lower(Expression expression) {
        return expression.accept(this, Spans.of(expression));
    }

    ConditionLowering conditions() {
        return conditions;
    }

    CallLowering calls() {
        return calls;
    }

    /** The value of a variable initialiser, which may be an array initialiser of the given type. */
    int initializer(Expression value, TypeRef type) {
        return value instanceof ArrayInitializerExpr elements
                ? creations.elements(elements, type, Spans.of(value))
                : lower(value);
    }

    @Override
    public Integer defaultAction(Node unknown, Span span) {
        return body.nothing(span);
    }

    @Override
    public Integer visit(NameExpr name, Span span) {
        return body.readName(name.getNameAsString(), span);
    }

    @Override
    public Integer visit(StringLiteralExpr literal, Span span) {
        return operators.markString(constant(literal, span));
    }

    @Override
    public Integer visit(TextBlockLiteralExpr literal, Span span) {
        return operators.markString(constant(literal, span));
    }

    @Override
    public Integer visit(IntegerLiteralExpr literal, Span span) {
        return constant(literal, span);
    }

    @Override
    public Integer visit(LongLiteralExpr literal, Span span) {
        return constant(literal, span);
    }

    @Override
    public Integer visit(DoubleLiteralExpr literal, Span span) {
        return constant(literal, span);
    }

    @Override
    public Integer visit(CharLiteralExpr literal, Span span) {
        return constant(literal, span);
    }

    @Override
    public Integer visit(BooleanLiteralExpr literal, Span span) {
        return constant(literal, span);
    }

    @Override
    public Integer visit(NullLiteralExpr literal, Span span) {
        return constant(literal, span);
    }

    @Override
    public Integer visit(ClassExpr literal, Span span) {
        Constant type = new Constant.ClassLiteral(TypeRefReader.read(literal.getType()));
        return body.emit((target, n) -> new Instruction.Const(n.variable(target), type, span));
    }

    @Override
    public Integer visit(EnclosedExpr enclosed, Span span) {
        return lower(ConditionLowering.withoutParentheses(enclosed));
    }

    @Override
    public Integer visit(BinaryExpr binary, Span span) {
        return ConditionLowering.consistsOfBranches(binary) ? conditions.value(binary, span) : operators.binary(binary);
    }

    @Override
    public Integer visit(UnaryExpr unary, Span span) {
        return ConditionLowering.consistsOfBranches(unary)
                ? conditions.value(unary, span)
                : operators.unary(unary, span);
    }

    @Override
    public Integer visit(AssignExpr assignment, Span span) {
        return operators.assignment(assignment, span);
    }

    @Override
    public Integer visit(ConditionalExpr choice, Span span) {
        return conditions.choice(choice.getCondition(), choice.getThenExpr(), choice.getElseExpr(), span);
    }

    @Override
    public Integer visit(InstanceOfExpr test, Span span) {
        if (test.getPattern().isPresent()) {
            return conditions.value(test, span);
        }
        int value = lower(test.getExpression());
        TypeRef type = TypeRefReader.read(test.getType());
        return body.emit((target, n) -> new Instruction.InstanceOf(n.variable(target), n.variable(value), type, span));
    }

    @Override
    public Integer visit(CastExpr cast, Span span) {
        int value = lower(cast.getExpression());
        TypeRef type = TypeRefReader.read(cast.getType());
        return body.emit((target, n) -> new Instruction.Cast(n.variable(target), n.variable(value), type, span));
    }

    @Override
    public Integer visit(ArrayAccessExpr access, Span span) {
        int array = lower(access.getName());
        int index = lower(access.getIndex());
        return body.emit((target, n) ->
                new Instruction.ArrayLoad(n.variable(target), n.variable(array), n.variable(index), span));
    }

    @Override
    public Integer visit(ArrayCreationExpr creation, Span span) {
        return creations.array(creation, span);
    }

    @Override
    public Integer visit(ArrayInitializerExpr elements, Span span) {
        return creations.elements(elements, TypeRef.INFERRED, span);
    }

    @Override
    public Integer visit(ObjectCreationExpr creation, Span span) {
        return creations.object(creation, span);
    }

    @Override
    public Integer visit(MethodCallExpr call, Span span) {
        return calls.chain(call);
    }

    @Override
    public Integer visit(FieldAccessExpr access, Span span) {
        return calls.chain(access);
    }

    @Override
    public Integer visit(LambdaExpr lambda, Span span) {
        return functions.lambda(lambda, span);
    }

    @Override
    public Integer visit(MethodReferenceExpr reference, Span span) {
        return functions.reference(reference, span);
    }

    @Override
    public Integer visit(ThisExpr self, Span span) {
        int plain = body.selfValue(span);
        String outer =
                self.getTypeName().map(Object::toString).orElse(body.type().simpleName());
        if (outer.equals(body.type().simpleName())) {
            return plain;
        }
        TypeRef type = TypeRef.named(outer);
        return body.emit((target, n) -> new Instruction.OuterThis(n.variable(target), type, span));
    }

    @Override
    public Integer visit(SuperExpr self, Span span) {
        return body.selfValue(span);
    }

    @Override
    public Integer visit(TypeExpr type, Span span) {
        return type.getType() instanceof ClassOrInterfaceType named ? calls.typeName(named) : body.nothing(span);
    }

    @Override
    public Integer visit(SwitchExpr choice, Span span) {
        return new SwitchLowering(body).expression(choice, span);
    }

    /** Declares variables; the value is that of the last one. */
    @Override
    public Integer visit(VariableDeclarationExpr declaration, Span span) {
        int last = Instruction.NONE;
        for (VariableDeclarator variable : declaration.getVariables()) {
            last = declare(variable);
        }
        return last;
    }

    private int declare(VariableDeclarator variable) {
        TypeRef type = TypeRefReader.read(variable.getType());
        String name = variable.getNameAsString();
        if (variable.getInitializer().isEmpty()) {
            body.declare(name, type);
            return Instruction.NONE;
        }
        body.names().enter();
        int value = initializer(variable.getInitializer().get(), type);
        body.names().leave();
        Local local = body.declare(name, type);
        return body.assign(local, value, Spans.of(variable));
    }

    private int constant(LiteralExpr literal, Span span) {
        Constant constant = Literals.constant(literal);
        return body.emit((target, n) -> new Instruction.Const(n.variable(target), constant, span));
    }
}
