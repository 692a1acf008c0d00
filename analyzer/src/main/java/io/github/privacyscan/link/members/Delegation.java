package io.github.privacyscan.link.members;

import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.ParamDecl;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.program.TypeParam;
import io.github.privacyscan.program.TypeRef;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A member whose public methods its class repeats. Which these are only linking knows, because the type of the member is
 * declared elsewhere.
 *
 * @param owner binary name of the class
 * @param member name of the field, or of a method without parameters
 * @param isMethod whether it is a method
 * @param types the types whose methods are repeated, as written
 * @param excluded types whose methods are not, as written
 * @param span where the member stands
 */
public record Delegation(
        String owner, String member, boolean isMethod, List<TypeRef> types, List<TypeRef> excluded, Span span) {

    public Delegation {
        types = List.copyOf(types);
        excluded = List.copyOf(excluded);
    }

    static List<Delegation> of(TypeDecl type, AnnotationNames names) {
        List<Delegation> result = new ArrayList<>();
        for (FieldDecl field : type.fields()) {
            names.find(field.annotations(), "delegate")
                    .ifPresent(use -> result.add(of(type, field.name(), false, field.type(), use, field.span())));
        }
        for (MethodDecl method : type.methods()) {
            names.find(method.annotations(), "delegate")
                    .filter(use -> method.params().isEmpty())
                    .ifPresent(
                            use -> result.add(of(type, method.name(), true, method.returnType(), use, method.span())));
        }
        return result;
    }

    private static Delegation of(
            TypeDecl type, String member, boolean isMethod, TypeRef ofMember, AnnotationUse use, Span span) {
        List<TypeRef> types = AnnotationFlags.types(use, "types");
        return new Delegation(
                type.binaryName(),
                member,
                isMethod,
                types.isEmpty() ? List.of(ofMember) : types,
                AnnotationFlags.types(use, "excludes"),
                span);
    }

    /** The method that hands its arguments on to the member. */
    public MethodDecl method(
            String name, List<TypeParam> typeParams, TypeRef returns, List<ParamDecl> params, boolean isVarargs) {
        BodyWriter body = new BodyWriter(false, params, span);
        int target = isMethod ? body.call(body.self(), false, member) : body.load(body.self(), member);
        int[] arguments = new int[params.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = body.param(i);
        }
        int result = body.call(target, false, name, arguments);
        return Written.delegate(
                name,
                typeParams,
                returns,
                params,
                isVarargs,
                returns.equals(TypeRef.VOID) ? body.ends() : body.returns(result),
                span);
    }
}
