package io.github.privacyscan.link.members;

import io.github.privacyscan.program.Body;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.Modifiers;
import io.github.privacyscan.program.ParamDecl;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.program.TypeParam;
import io.github.privacyscan.program.TypeRef;
import io.github.privacyscan.source.Span;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;

/** Short forms of declarations without comments and annotations. */
final class Written {

    private Written() {}

    static MethodDecl method(String name, TypeRef returns, List<ParamDecl> params, Body body, Span span) {
        return method(Modifier.PUBLIC, name, List.of(), returns, params, body, span);
    }

    static MethodDecl staticMethod(
            String name, List<TypeParam> typeParams, TypeRef returns, List<ParamDecl> params, Body body, Span span) {
        return method(Modifier.PUBLIC | Modifier.STATIC, name, typeParams, returns, params, body, span);
    }

    private static MethodDecl method(
            int flags,
            String name,
            List<TypeParam> typeParams,
            TypeRef returns,
            List<ParamDecl> params,
            Body body,
            Span span) {
        return new MethodDecl(
                name,
                typeParams,
                returns,
                params,
                new Modifiers(flags),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(body),
                span);
    }

    static MethodDecl delegate(
            String name,
            List<TypeParam> typeParams,
            TypeRef returns,
            List<ParamDecl> params,
            boolean isVarargs,
            Body body,
            Span span) {
        int flags = Modifier.PUBLIC | (isVarargs ? Modifiers.VARARGS : 0);
        return method(flags, name, typeParams, returns, params, body, span);
    }

    static MethodDecl constructor(List<ParamDecl> params, Body body, Span span) {
        return method(MethodDecl.CONSTRUCTOR, TypeRef.VOID, params, body, span);
    }

    static ParamDecl param(FieldDecl field) {
        return new ParamDecl(field.name(), field.type(), List.of(), field.span());
    }

    static List<ParamDecl> params(List<FieldDecl> fields) {
        return fields.stream().map(Written::param).toList();
    }

    static FieldDecl field(String name, TypeRef type, int flags, Span span) {
        return new FieldDecl(
                name, type, FieldDecl.Kind.FIELD, new Modifiers(flags), List.of(), List.of(), Optional.empty(), span);
    }

    static TypeDecl staticClass(
            TypeDecl outer,
            String simpleName,
            List<TypeParam> typeParams,
            Optional<TypeRef> superclass,
            List<FieldDecl> fields,
            List<MethodDecl> methods) {
        return new TypeDecl(
                outer.binaryName() + "$" + simpleName,
                simpleName,
                TypeDecl.Kind.CLASS,
                new Modifiers(Modifier.PUBLIC | Modifier.STATIC),
                typeParams,
                superclass,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                fields,
                methods,
                List.of(),
                true,
                outer.span());
    }
}
