package io.github.privacyscan.read.java;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.TypeRef;
import io.github.privacyscan.source.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Calls and field accesses; long chains ({@code a.b().c().d()}) are walked, not recursed into. */
final class CallLowering {

    private final BodyLowering body;

    CallLowering(BodyLowering body) {
        this.body = body;
    }

    /** A method call or field access with all that stands before its dot. */
    int chain(Expression last) {
        Deque<Expression> links = new ArrayDeque<>();
        Expression head = last;
        for (Optional<Expression> before = scope(head); before.isPresent(); before = scope(head)) {
            links.push(head);
            head = before.get();
        }
        boolean isSuper = head instanceof SuperExpr;
        int value = head instanceof MethodCallExpr call ? call(call, Instruction.NONE, false) : body.lower(head);
        for (Expression link : links) {
            value = link instanceof MethodCallExpr call
                    ? call(call, value, isSuper)
                    : field(value, ((FieldAccessExpr) link).getNameAsString(), Spans.of(link));
            isSuper = false;
        }
        return value;
    }

    /** {@code this(…)} or {@code super(…)}. */
    void constructor(ExplicitConstructorInvocationStmt call, Span span) {
        call.getExpression().ifPresent(body::lower);
        int[] arguments = arguments(call.getArguments());
        List<TypeRef> typeArguments = typeArguments(call.getTypeArguments());
        int self = body.selfValue(span);
        body.emit((target, n) -> new Instruction.Call(
                n.variable(target),
                n.variable(self),
                !call.isThis(),
                MethodDecl.CONSTRUCTOR,
                n.variables(arguments),
                typeArguments,
                span,
                span));
    }

    /** A written type in the place of an expression: its names, one after the other. */
    int typeName(ClassOrInterfaceType type) {
        Span span = Spans.of(type);
        if (type.getScope().isEmpty()) {
            return body.readName(type.getNameAsString(), span);
        }
        return field(typeName(type.getScope().get()), type.getNameAsString(), span);
    }

    /** The arguments, evaluated in order. */
    int[] arguments(NodeList<Expression> written) {
        int[] values = new int[written.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = body.lower(written.get(i));
        }
        return values;
    }

    static List<TypeRef> typeArguments(Optional<NodeList<Type>> written) {
        return written.map(TypeRefReader::readAll).orElse(List.of());
    }

    private static Optional<Expression> scope(Expression expression) {
        if (expression instanceof MethodCallExpr call) {
            return call.getScope();
        }
        return expression instanceof FieldAccessExpr access ? Optional.of(access.getScope()) : Optional.empty();
    }

    private int call(MethodCallExpr call, int receiver, boolean isSuper) {
        if (receiver == Instruction.NONE) {
            body.self();
        }
        int[] arguments = arguments(call.getArguments());
        List<TypeRef> typeArguments = typeArguments(call.getTypeArguments());
        String name = call.getNameAsString();
        Span span = Spans.of(call);
        Span nameSpan = Spans.of(call.getName());
        return body.emit((target, n) -> new Instruction.Call(
                n.variable(target),
                n.variable(receiver),
                isSuper,
                name,
                n.variables(arguments),
                typeArguments,
                span,
                nameSpan));
    }

    private int field(int object, String name, Span span) {
        return body.emit((target, n) -> new Instruction.FieldLoad(n.variable(target), n.variable(object), name, span));
    }
}
