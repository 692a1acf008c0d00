package io.github.privacyscan.read.java;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.AnnotationUse.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Annotations and their values. */
final class AnnotationReader {

    private static final String VALUE = "value";

    private AnnotationReader() {}

    /** Annotations in order. */
    static List<AnnotationUse> readAll(NodeList<AnnotationExpr> annotations) {
        return annotations.stream().map(AnnotationReader::read).toList();
    }

    private static AnnotationUse read(AnnotationExpr annotation) {
        Map<String, Value> members = new LinkedHashMap<>();
        if (annotation instanceof SingleMemberAnnotationExpr single) {
            members.put(VALUE, value(single.getMemberValue()));
        } else if (annotation instanceof NormalAnnotationExpr normal) {
            for (MemberValuePair pair : normal.getPairs()) {
                members.put(pair.getNameAsString(), value(pair.getValue()));
            }
        }
        return new AnnotationUse(annotation.getNameAsString(), members, Spans.of(annotation));
    }

    private static Value value(Expression expression) {
        Optional<String> text = Literals.constantString(expression);
        if (text.isPresent()) {
            return new Value.Literal(text.get(), true);
        }
        if (expression instanceof LiteralStringValueExpr literal) {
            return new Value.Literal(literal.getValue(), false);
        }
        if (expression instanceof BooleanLiteralExpr literal) {
            return new Value.Literal(Boolean.toString(literal.getValue()), false);
        }
        if (expression instanceof UnaryExpr unary && unary.getExpression() instanceof LiteralStringValueExpr literal) {
            return new Value.Literal(unary.getOperator().asString() + literal.getValue(), false);
        }
        if (expression instanceof AnnotationExpr nested) {
            return new Value.Nested(read(nested));
        }
        if (expression instanceof ArrayInitializerExpr several) {
            return new Value.Several(
                    several.getValues().stream().map(AnnotationReader::value).toList());
        }
        if (expression instanceof NameExpr || expression instanceof FieldAccessExpr) {
            return new Value.Name(expression.toString());
        }
        return expression instanceof ClassExpr
                ? new Value.Name(expression.toString())
                : new Value.Other(expression.toString());
    }
}
