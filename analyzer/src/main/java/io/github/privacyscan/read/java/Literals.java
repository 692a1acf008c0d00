package io.github.privacyscan.read.java;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import io.github.privacyscan.program.Constant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Values of literals. */
final class Literals {

    private Literals() {}

    /** The constant a literal stands for. */
    static Constant constant(LiteralExpr literal) {
        if (literal instanceof BooleanLiteralExpr bool) {
            return new Constant.Bool(bool.getValue());
        }
        Optional<String> text = text(literal);
        if (text.isPresent()) {
            return new Constant.Text(text.get());
        }
        if (literal instanceof LiteralStringValueExpr number) {
            return new Constant.Number(type(number), number.getValue());
        }
        return Constant.NULL;
    }

    /** The text of a string literal, a text block, or a concatenation of these. */
    static Optional<String> constantString(Expression expression) {
        Deque<Expression> parts = new ArrayDeque<>();
        Expression left = expression;
        while (left instanceof BinaryExpr binary && binary.getOperator() == BinaryExpr.Operator.PLUS) {
            parts.push(binary.getRight());
            left = binary.getLeft();
        }
        parts.push(left);
        StringBuilder joined = new StringBuilder();
        for (Expression part : parts) {
            Optional<String> text =
                    part instanceof EnclosedExpr enclosed ? constantString(enclosed.getInner()) : text(part);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            joined.append(text.get());
        }
        return Optional.of(joined.toString());
    }

    /** The text of a string literal or text block. */
    static Optional<String> text(Expression expression) {
        if (expression instanceof StringLiteralExpr literal) {
            return Optional.of(unescape(literal));
        }
        return expression instanceof TextBlockLiteralExpr block ? Optional.of(unescape(block)) : Optional.empty();
    }

    private static String unescape(LiteralStringValueExpr literal) {
        String raw = literal.getValue();
        if (literal instanceof StringLiteralExpr && raw.indexOf('\\') < 0) {
            return raw;
        }
        try {
            return literal instanceof TextBlockLiteralExpr block
                    ? block.asString()
                    : ((StringLiteralExpr) literal).asString();
        } catch (IllegalArgumentException malformedEscape) {
            return raw;
        }
    }

    private static String type(LiteralStringValueExpr literal) {
        if (literal instanceof CharLiteralExpr) {
            return "char";
        }
        if (literal instanceof LongLiteralExpr) {
            return "long";
        }
        if (literal instanceof DoubleLiteralExpr) {
            String text = literal.getValue();
            return text.endsWith("f") || text.endsWith("F") ? "float" : "double";
        }
        return "int";
    }
}
