package io.github.privacyscan.link.members;

import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.ParamDecl;
import io.github.privacyscan.program.TypeRef;
import java.util.List;

/** Bodies of getters and setters. */
final class Accessors {

    private Accessors() {}

    static MethodDecl getter(FieldDecl field, String name) {
        BodyWriter body = new BodyWriter(false, List.of(), field.span());
        int value = body.load(body.self(), field.name());
        return Written.method(name, field.type(), List.of(), body.returns(value), field.span());
    }

    /** A setter that returns nothing. */
    static MethodDecl setter(FieldDecl field, String name) {
        List<ParamDecl> params = List.of(Written.param(field));
        BodyWriter body = new BodyWriter(false, params, field.span());
        body.store(body.self(), field.name(), body.param(0));
        return Written.method(name, TypeRef.VOID, params, body.ends(), field.span());
    }

    /** A setter that returns its object, seen as the given type. */
    static MethodDecl chainedSetter(FieldDecl field, String name, TypeRef self) {
        List<ParamDecl> params = List.of(Written.param(field));
        BodyWriter body = new BodyWriter(false, params, field.span());
        body.store(body.self(), field.name(), body.param(0));
        return Written.method(name, self, params, body.returns(body.self()), field.span());
    }

    static String capitalised(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
