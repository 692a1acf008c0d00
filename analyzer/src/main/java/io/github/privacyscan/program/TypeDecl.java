package io.github.privacyscan.program;

import io.github.privacyscan.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A class, interface, enum, record or annotation type, top-level, nested, local or anonymous.
 *
 * @param binaryName its binary name (JLS 13.1): {@code a.b.Outer$Inner}, {@code a.b.Outer$1Local}, {@code a.b.Outer$1}
 * @param simpleName its simple name; empty for anonymous classes
 * @param kind what was declared
 * @param modifiers its modifiers, implicit ones included
 * @param typeParams its type parameters
 * @param superclass the written superclass; for an anonymous class the type it extends or implements
 * @param interfaces the written interfaces (for an interface: those it extends)
 * @param permitted the types a sealed type permits
 * @param annotations annotations in order
 * @param labels comments beside it
 * @param fields fields, record components (first, in order) and enum constants
 * @param methods methods, constructors and initialisers
 * @param nested member, local and anonymous types declared inside, in order of text
 * @param inStaticContext whether instances have no enclosing instance
 * @param span where its name is written
 */
public record TypeDecl(
        String binaryName,
        String simpleName,
        Kind kind,
        Modifiers modifiers,
        List<TypeParam> typeParams,
        Optional<TypeRef> superclass,
        List<TypeRef> interfaces,
        List<TypeRef> permitted,
        List<AnnotationUse> annotations,
        List<Label> labels,
        List<FieldDecl> fields,
        List<MethodDecl> methods,
        List<TypeDecl> nested,
        boolean inStaticContext,
        Span span) {

    public TypeDecl {
        typeParams = List.copyOf(typeParams);
        interfaces = List.copyOf(interfaces);
        permitted = List.copyOf(permitted);
        annotations = List.copyOf(annotations);
        labels = List.copyOf(labels);
        fields = List.copyOf(fields);
        methods = List.copyOf(methods);
        nested = List.copyOf(nested);
    }

    /** What was declared. */
    public enum Kind {
        CLASS,
        INTERFACE,
        ENUM,
        RECORD,
        ANNOTATION,
        ANONYMOUS
    }

    /** The same type with other members. */
    public TypeDecl with(List<FieldDecl> otherFields, List<MethodDecl> otherMethods, List<TypeDecl> otherNested) {
        return new TypeDecl(
                binaryName,
                simpleName,
                kind,
                modifiers,
                typeParams,
                superclass,
                interfaces,
                permitted,
                annotations,
                labels,
                otherFields,
                otherMethods,
                otherNested,
                inStaticContext,
                span);
    }

    /** Whether methods without a body are abstract by default. */
    public boolean isInterface() {
        return kind == Kind.INTERFACE || kind == Kind.ANNOTATION;
    }
}
