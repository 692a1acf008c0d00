package io.github.privacyscan.read.java;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.Operands;
import io.github.privacyscan.program.TypeRef;
import io.github.privacyscan.source.Span;
import java.util.Optional;

/** New objects and arrays. */
final class CreationLowering {

    private final BodyLowering body;

    CreationLowering(BodyLowering body) {
        this.body = body;
    }

    /** {@code new T(…)}, also of anonymous and local classes. */
    int object(ObjectCreationExpr creation, Span span) {
        int outer = creation.getScope().map(body::lower).orElse(Instruction.NONE);
        int[] arguments = body.expressions().calls().arguments(creation.getArguments());
        ClassOrInterfaceType written = creation.getType();
        TypeRef type = TypeRefReader.read(written);
        boolean diamond = written.getTypeArguments().map(NodeList::isEmpty).orElse(false);
        Optional<TypeScope> declared = declared(creation);
        int[] captured = captured(declared, span);
        Optional<String> name = declared.map(TypeScope::binaryName);
        return body.emit((target, n) -> new Instruction.New(
                n.variable(target),
                type,
                diamond,
                n.variable(outer),
                n.variables(arguments),
                name,
                n.variables(captured),
                span));
    }

    /** {@code new T[n]}, {@code new T[] {…}}. */
    int array(ArrayCreationExpr creation, Span span) {
        TypeRef type = TypeRefReader.read(creation.createdType());
        if (creation.getInitializer().isPresent()) {
            return elements(creation.getInitializer().get(), type, span);
        }
        int[] dimensions = creation.getLevels().stream()
                .flatMap(level -> level.getDimension().stream())
                .mapToInt(body::lower)
                .toArray();
        return body.emit((target, n) ->
                new Instruction.NewArray(n.variable(target), type, n.variables(dimensions), Operands.EMPTY, span));
    }

    /** <code>{a, b}</code>. */
    int elements(ArrayInitializerExpr written, TypeRef type, Span span) {
        TypeRef elementType = type instanceof TypeRef.Array array ? array.element() : TypeRef.INFERRED;
        int[] elements = written.getValues().stream()
                .mapToInt(value -> body.expressions().initializer(value, elementType))
                .toArray();
        return body.emit((target, n) ->
                new Instruction.NewArray(n.variable(target), type, Operands.EMPTY, n.variables(elements), span));
    }

    private Optional<TypeScope> declared(ObjectCreationExpr creation) {
        Optional<NodeList<BodyDeclaration<?>>> members = creation.getAnonymousClassBody();
        if (members.isPresent()) {
            TypeRef supertype = TypeRefReader.read(creation.getType());
            return Optional.of(
                    body.types().anonymous(creation, members.get(), supertype, Spans.of(creation.getType()), body));
        }
        ClassOrInterfaceType type = creation.getType();
        return type.getScope().isPresent() || creation.getScope().isPresent()
                ? Optional.empty()
                : body.localType(type.getNameAsString());
    }

    /** Reads what the class captures; inside that class itself from its own fields. */
    private int[] captured(Optional<TypeScope> declared, Span span) {
        return declared.map(TypeScope::captured).stream()
                .flatMap(names -> names.stream())
                .mapToInt(name -> body.readName(name, span))
                .toArray();
    }
}
