package io.github.privacyscan.read.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.TypeRef;
import io.github.privacyscan.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Operators, string concatenation and assignments. */
final class OperatorLowering {

    private static final String PLUS = "+";
    private static final Set<String> STRING_TYPES = Set.of("String", "java.lang.String");

    private final BodyLowering body;
    private final BitSet strings = new BitSet();

    OperatorLowering(BodyLowering body) {
        this.body = body;
    }

    /** Remembers that a variable holds a string. */
    int markString(int variable) {
        strings.set(variable);
        return variable;
    }

    /** A binary expression without short circuit; long chains of left operands are walked, not recursed into. */
    int binary(BinaryExpr outermost) {
        Deque<BinaryExpr> spine = new ArrayDeque<>();
        Expression left = outermost;
        while (left instanceof BinaryExpr binary && !ConditionLowering.consistsOfBranches(binary)) {
            spine.push(binary);
            left = binary.getLeft();
        }
        Folding folding = new Folding(body.lower(left));
        for (BinaryExpr step : spine) {
            folding.add(step, body.lower(step.getRight()));
        }
        return folding.value();
    }

    /** A unary expression. */
    int unary(UnaryExpr expression, Span span) {
        UnaryExpr.Operator operator = expression.getOperator();
        return switch (operator) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> step(expression, span);
            default -> operation(operator.asString(), span, body.lower(expression.getExpression()));
        };
    }

    /** An assignment; its value is what was assigned. */
    int assignment(AssignExpr expression, Span span) {
        AssignmentTarget target = target(expression.getTarget(), span);
        if (expression.getOperator() == AssignExpr.Operator.ASSIGN) {
            return target.store(body.expressions().initializer(expression.getValue(), TypeRef.INFERRED));
        }
        int old = target.load();
        int operand = body.lower(expression.getValue());
        String operator = expression
                .getOperator()
                .toBinaryOperator()
                .map(BinaryExpr.Operator::asString)
                .orElse(PLUS);
        return target.store(combine(operator, old, operand, span));
    }

    private int step(UnaryExpr expression, Span span) {
        UnaryExpr.Operator operator = expression.getOperator();
        AssignmentTarget target = target(expression.getExpression(), span);
        int old = target.load();
        int one = body.emit((constant, n) ->
                new Instruction.Const(n.variable(constant), new Constant.Number("int", "1"), Span.NONE));
        boolean adds =
                operator == UnaryExpr.Operator.PREFIX_INCREMENT || operator == UnaryExpr.Operator.POSTFIX_INCREMENT;
        int changed = target.store(operation(adds ? PLUS : "-", span, old, one));
        return operator.isPostfix() ? old : changed;
    }

    private AssignmentTarget target(Expression written, Span span) {
        Expression target = ConditionLowering.withoutParentheses(written);
        if (target instanceof NameExpr name) {
            return AssignmentTarget.name(body, name.getNameAsString(), span);
        }
        if (target instanceof FieldAccessExpr field) {
            int object = body.lower(field.getScope());
            return AssignmentTarget.field(body, object, field.getNameAsString(), span);
        }
        if (target instanceof ArrayAccessExpr element) {
            int array = body.lower(element.getName());
            return AssignmentTarget.element(body, array, body.lower(element.getIndex()), span);
        }
        int value = body.lower(target);
        return new AssignmentTarget(() -> value, stored -> stored);
    }

    private int combine(String operator, int left, int right, Span span) {
        return operator.equals(PLUS) && (isString(left) || isString(right))
                ? concat(List.of(left, right), span)
                : operation(operator, span, left, right);
    }

    private int concat(List<Integer> parts, Span span) {
        int[] operands = parts.stream().mapToInt(Integer::intValue).toArray();
        return markString(
                body.emit((target, n) -> new Instruction.Concat(n.variable(target), n.variables(operands), span)));
    }

    private int operation(String operator, Span span, int... operands) {
        return body.emit(
                (target, n) -> new Instruction.Operation(n.variable(target), operator, n.variables(operands), span));
    }

    private boolean isString(int variable) {
        return strings.get(variable)
                || STRING_TYPES.contains(
                        body.ssa().variableOf(variable).declaredType().simpleText());
    }

    /** Applies operators from the left and gathers what belongs to one concatenation. */
    private final class Folding {

        private final List<Integer> parts = new ArrayList<>();
        private int value;
        private Span span = Span.NONE;

        Folding(int first) {
            value = first;
        }

        void add(BinaryExpr step, int right) {
            boolean plus = step.getOperator() == BinaryExpr.Operator.PLUS;
            if (plus && !parts.isEmpty()) {
                parts.add(right);
            } else if (plus && (isString(value) || isString(right))) {
                parts.add(value);
                parts.add(right);
            } else {
                value = operation(step.getOperator().asString(), Spans.of(step), value(), right);
            }
            span = Spans.of((Node) step);
        }

        int value() {
            if (!parts.isEmpty()) {
                value = concat(List.copyOf(parts), span);
                parts.clear();
            }
            return value;
        }
    }
}
