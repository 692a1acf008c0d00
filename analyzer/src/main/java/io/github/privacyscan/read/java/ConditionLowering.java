package io.github.privacyscan.read.java;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.TypeRef;
import io.github.privacyscan.read.java.ssa.Local;
import io.github.privacyscan.read.java.ssa.SsaBlock;
import io.github.privacyscan.read.java.ssa.SsaBuilder;
import io.github.privacyscan.source.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;

/** Conditions as control flow: {@code &&}, {@code ||}, {@code !}, {@code ?:} and patterns become branches. */
final class ConditionLowering {

    private final BodyLowering body;
    private final SsaBuilder ssa;

    ConditionLowering(BodyLowering body) {
        this.body = body;
        this.ssa = body.ssa();
    }

    /** Goes to one of two different blocks, depending on a condition. */
    void branch(Expression condition, SsaBlock then, SsaBlock otherwise) {
        Expression plain = withoutParentheses(condition);
        if (plain instanceof UnaryExpr unary && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
            branch(unary.getExpression(), otherwise, then);
        } else if (plain instanceof BinaryExpr binary && isShortCircuit(binary)) {
            shortCircuit(binary, then, otherwise);
        } else if (plain instanceof BooleanLiteralExpr literal) {
            ssa.jump(literal.getValue() ? then : otherwise, Spans.of(literal));
        } else if (plain instanceof InstanceOfExpr test && test.getPattern().isPresent()) {
            int value = body.lower(test.getExpression());
            new PatternLowering(body).match(test.getPattern().get(), value, then, otherwise);
        } else {
            ssa.branch(body.lower(plain), then, otherwise, Spans.of(plain));
        }
    }

    /** The value of a condition that consists of branches. */
    int value(Expression condition, Span span) {
        SsaBlock holds = ssa.block();
        SsaBlock fails = ssa.block();
        SsaBlock after = ssa.block();
        Local result = ssa.unseenLocal(TypeRef.named("boolean"));
        branch(condition, holds, fails);
        constant(holds, true, result, after, span);
        constant(fails, false, result, after, span);
        ssa.startSealed(after, span);
        return ssa.read(result);
    }

    /** The value of {@code condition ? then : otherwise}. */
    int choice(Expression condition, Expression then, Expression otherwise, Span span) {
        SsaBlock first = ssa.block();
        SsaBlock second = ssa.block();
        SsaBlock after = ssa.block();
        Local result = ssa.unseenLocal(TypeRef.INFERRED);
        branch(condition, first, second);
        arm(first, then, result, after);
        arm(second, otherwise, result, after);
        ssa.startSealed(after, span);
        return ssa.read(result);
    }

    /** Whether the value of the condition is best computed by branches. */
    static boolean consistsOfBranches(Expression condition) {
        Expression plain = withoutParentheses(condition);
        if (plain instanceof UnaryExpr unary && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
            return consistsOfBranches(unary.getExpression());
        }
        return (plain instanceof BinaryExpr binary && isShortCircuit(binary))
                || (plain instanceof InstanceOfExpr test && test.getPattern().isPresent());
    }

    /** Names of the pattern variables that are bound when the condition has the given value (JLS 6.3.1). */
    static Set<String> bound(Expression condition, boolean when) {
        Set<String> names = new TreeSet<>();
        Deque<Expression> open = new ArrayDeque<>();
        open.push(condition);
        boolean wanted = when;
        while (!open.isEmpty()) {
            Expression plain = withoutParentheses(open.pop());
            if (plain instanceof UnaryExpr unary && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
                names.addAll(bound(unary.getExpression(), !wanted));
            } else if (plain instanceof BinaryExpr binary && combines(binary, wanted)) {
                open.push(binary.getLeft());
                open.push(binary.getRight());
            } else if (wanted && plain instanceof InstanceOfExpr test) {
                test.getPattern().ifPresent(pattern -> PatternLowering.collectNames(pattern, names));
            }
        }
        return names;
    }

    static Expression withoutParentheses(Expression expression) {
        Expression inner = expression;
        while (inner instanceof EnclosedExpr enclosed) {
            inner = enclosed.getInner();
        }
        return inner;
    }

    private static boolean isShortCircuit(BinaryExpr binary) {
        return binary.getOperator() == BinaryExpr.Operator.AND || binary.getOperator() == BinaryExpr.Operator.OR;
    }

    private static boolean combines(BinaryExpr binary, boolean when) {
        return binary.getOperator() == (when ? BinaryExpr.Operator.AND : BinaryExpr.Operator.OR);
    }

    private void shortCircuit(BinaryExpr condition, SsaBlock then, SsaBlock otherwise) {
        BinaryExpr.Operator operator = condition.getOperator();
        Deque<Expression> parts = new ArrayDeque<>();
        Expression left = condition;
        while (left instanceof BinaryExpr binary && binary.getOperator() == operator) {
            parts.push(binary.getRight());
            left = withoutParentheses(binary.getLeft());
        }
        parts.push(left);
        while (parts.size() > 1) {
            Expression part = parts.pop();
            SsaBlock next = ssa.block();
            if (operator == BinaryExpr.Operator.AND) {
                branch(part, next, otherwise);
            } else {
                branch(part, then, next);
            }
            ssa.startSealed(next, Spans.of(part));
        }
        branch(parts.pop(), then, otherwise);
    }

    private void arm(SsaBlock block, Expression value, Local result, SsaBlock after) {
        Span span = Spans.of(value);
        ssa.startSealed(block, span);
        ssa.write(result, body.lower(value));
        ssa.jump(after, span);
    }

    private void constant(SsaBlock block, boolean value, Local result, SsaBlock after, Span span) {
        ssa.startSealed(block, span);
        int constant =
                body.emit((target, n) -> new Instruction.Const(n.variable(target), new Constant.Bool(value), span));
        ssa.write(result, constant);
        ssa.jump(after, span);
    }
}
