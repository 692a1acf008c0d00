package io.github.privacyscan.program;

import io.github.privacyscan.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A method, constructor or initialiser.
 *
 * @param name its name, or one of {@link #CONSTRUCTOR}, {@link #STATIC_INIT}, {@link #INSTANCE_INIT}
 * @param typeParams its type parameters
 * @param returnType what it returns; {@link TypeRef#VOID} for constructors and initialisers
 * @param params its parameters
 * @param modifiers its modifiers, implicit ones included
 * @param annotations annotations in order
 * @param labels comments beside it
 * @param thrown declared exceptions
 * @param body what it does; empty when abstract, native, from a class file or not parsed
 * @param span where its name is written; {@link Span#NONE} for initialisers from class files
 */
public record MethodDecl(
        String name,
        List<TypeParam> typeParams,
        TypeRef returnType,
        List<ParamDecl> params,
        Modifiers modifiers,
        List<AnnotationUse> annotations,
        List<Label> labels,
        List<TypeRef> thrown,
        Optional<Body> body,
        Span span) {

    /** Name of constructors. */
    public static final String CONSTRUCTOR = "<init>";

    /** Name of the one method that holds all static field initialisers and static blocks of a type, in order. */
    public static final String STATIC_INIT = "<clinit>";

    /** Name of the one method that holds all instance field initialisers and instance blocks of a type, in order. */
    public static final String INSTANCE_INIT = "<instance-init>";

    public MethodDecl {
        typeParams = List.copyOf(typeParams);
        params = List.copyOf(params);
        annotations = List.copyOf(annotations);
        labels = List.copyOf(labels);
        thrown = List.copyOf(thrown);
    }

    /** Whether this is a constructor. */
    public boolean isConstructor() {
        return name.equals(CONSTRUCTOR);
    }
}
