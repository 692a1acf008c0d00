package io.github.privacyscan.read.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.stmt.BlockStmt;
import io.github.privacyscan.program.Body;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.ParamDecl;
import io.github.privacyscan.program.TypeRef;
import io.github.privacyscan.read.java.ssa.BodyTooLargeException;
import io.github.privacyscan.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The bodies of one type's methods and initialisers. */
final class BodyReader {

    private final TypeReader types;
    private final TypeScope scope;

    BodyReader(TypeReader types, TypeScope scope) {
        this.types = types;
        this.scope = scope;
    }

    /** A method or constructor; {@code atEnd} may add code where the block ends normally. */
    Optional<Body> method(BlockStmt block, List<ParamDecl> params, boolean isStatic, Consumer<BodyLowering> atEnd) {
        Span span = Spans.of(block);
        return body(isStatic, span, body -> {
            params.forEach(body::parameter);
            body.lower(block);
            atEnd.accept(body);
        });
    }

    /** The code of all initialisers of one kind. */
    Optional<Body> initializer(List<Node> code, boolean isStatic, Span span) {
        return body(isStatic, span, body -> code.forEach(part -> initializer(part, isStatic, body)));
    }

    /** What ends a compact constructor: each component gets the value its parameter has then. */
    void storeComponents(BodyLowering body, List<ParamDecl> components) {
        for (ParamDecl component : components) {
            int value = body.readName(component.name(), component.span());
            store(body, false, component.name(), value, component.span());
        }
    }

    private Optional<Body> body(boolean isStatic, Span span, Consumer<BodyLowering> code) {
        try {
            BodyLowering body = BodyLowering.ofMethod(types, scope, isStatic);
            code.accept(body);
            return Optional.of(body.finish(lastCharacter(span)));
        } catch (BodyTooLargeException tooLarge) {
            types.problem(span, "A method body was not analysed: it has " + tooLarge.getMessage() + ".");
            return Optional.empty();
        }
    }

    private void initializer(Node part, boolean isStatic, BodyLowering body) {
        if (part instanceof InitializerDeclaration block) {
            body.lower(block.getBody());
        } else if (part instanceof VariableDeclarator variable) {
            TypeRef type = TypeRefReader.read(variable.getType());
            body.names().enter();
            variable.getInitializer().ifPresent(value -> {
                int result = body.expressions().initializer(value, type);
                store(body, isStatic, variable.getNameAsString(), result, Spans.of(variable));
            });
            body.names().leave();
        } else if (part instanceof EnumConstantDeclaration constant) {
            constant(constant, body);
        }
    }

    private void constant(EnumConstantDeclaration constant, BodyLowering body) {
        Span span = Spans.of(constant);
        int[] arguments = body.expressions().calls().arguments(constant.getArguments());
        TypeRef type = TypeRef.named(scope.simpleName());
        Optional<String> declared = constant.getClassBody().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        types.anonymous(constant, constant.getClassBody(), type, Spans.of(constant.getName()), body)
                                .binaryName());
        int value = body.emit((target, n) -> new Instruction.New(
                n.variable(target),
                type,
                false,
                Instruction.NONE,
                n.variables(arguments),
                declared,
                n.variables(),
                span));
        store(body, true, constant.getNameAsString(), value, span);
    }

    private static void store(BodyLowering body, boolean isStatic, String field, int value, Span span) {
        if (isStatic) {
            body.emitEffect(n -> new Instruction.NameStore(field, n.variable(value), span));
        } else {
            int self = body.selfValue(span);
            body.emitEffect(n -> new Instruction.FieldStore(n.variable(self), field, n.variable(value), span));
        }
    }

    private static Span lastCharacter(Span span) {
        return span.isPresent()
                ? new Span(span.endLine(), Math.max(1, span.endColumn() - 1), span.endLine(), span.endColumn())
                : span;
    }
}
