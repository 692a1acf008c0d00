package io.github.privacyscan.read.java;

import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import io.github.privacyscan.program.Body;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.LambdaDecl;
import io.github.privacyscan.program.ParamDecl;
import io.github.privacyscan.program.TypeRef;
import io.github.privacyscan.source.Span;
import java.util.List;
import java.util.Optional;

/** Lambda expressions and method references. */
final class FunctionLowering {

    private final BodyLowering body;

    FunctionLowering(BodyLowering body) {
        this.body = body;
    }

    /** A lambda: its body is lowered at once, with the variables that are in scope here. */
    int lambda(LambdaExpr lambda, Span span) {
        BodyLowering inner = body.lambda();
        List<ParamDecl> params =
                lambda.getParameters().stream().map(FunctionLowering::param).toList();
        params.forEach(inner::parameter);
        Optional<Expression> value = lambda.getExpressionBody();
        if (value.isPresent()) {
            inner.targets().returnFromBody(inner.lower(value.get()), Spans.of(value.get()));
        } else {
            inner.lower(lambda.getBody());
        }
        Body code = inner.finish(span);
        int[] captured = inner.capturedFrom(body);
        LambdaDecl declaration = new LambdaDecl(params, captured.length, code);
        return body.emit(
                (target, n) -> new Instruction.Lambda(n.variable(target), declaration, n.variables(captured), span));
    }

    /** A method reference. */
    int reference(MethodReferenceExpr reference, Span span) {
        if (reference.getScope() instanceof CastExpr cast) {
            return castReference(reference, cast, span);
        }
        return reference(reference, reference.getScope(), span);
    }

    /** {@code (T) a::b} casts the reference, not what stands before the colons as the parser has it (JLS 15.16). */
    private int castReference(MethodReferenceExpr reference, CastExpr cast, Span span) {
        Span inner = Spans.of(cast.getExpression());
        int value = reference(
                reference,
                cast.getExpression(),
                new Span(inner.startLine(), inner.startColumn(), span.endLine(), span.endColumn()));
        TypeRef type = TypeRefReader.read(cast.getType());
        return body.emit((target, n) -> new Instruction.Cast(n.variable(target), n.variable(value), type, span));
    }

    private int reference(MethodReferenceExpr reference, Expression scope, Span span) {
        boolean isSuper = scope instanceof SuperExpr;
        Optional<TypeRef> type = scope instanceof TypeExpr typed && isCertainlyType(typed.getType())
                ? Optional.of(TypeRefReader.read(typed.getType()))
                : Optional.empty();
        if (isSuper) {
            body.self();
        }
        int receiver = isSuper || type.isPresent() ? Instruction.NONE : body.lower(scope);
        String name = reference.getIdentifier();
        return body.emit((target, n) ->
                new Instruction.MethodReference(n.variable(target), n.variable(receiver), type, isSuper, name, span));
    }

    private static ParamDecl param(Parameter param) {
        TypeRef type = TypeRefReader.read(param.getType());
        return new ParamDecl(
                param.getNameAsString(),
                param.isVarArgs() ? new TypeRef.Array(type) : type,
                AnnotationReader.readAll(param.getAnnotations()),
                Spans.of(param.getName()));
    }

    private static boolean isCertainlyType(Type type) {
        if (!(type instanceof ClassOrInterfaceType named)) {
            return true;
        }
        return named.getTypeArguments().isPresent()
                || !named.getAnnotations().isEmpty()
                || named.getScope().map(FunctionLowering::isCertainlyType).orElse(false);
    }
}
