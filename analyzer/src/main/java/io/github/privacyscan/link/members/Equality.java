package io.github.privacyscan.link.members;

import io.github.privacyscan.program.ParamDecl;
import io.github.privacyscan.program.TypeRef;
import io.github.privacyscan.source.Span;
import java.util.List;

/**
 * The {@code equals} and {@code hashCode} of records and of annotated classes. Their bodies are short forms without the
 * fields: neither result tells a value.
 */
final class Equality {

    private static final TypeRef OBJECT = TypeRef.named("java.lang.Object");

    private Equality() {}

    static void addTo(Draft draft) {
        Span span = draft.type().span();
        if (!draft.isWritten("equals", 1)) {
            List<ParamDecl> other = List.of(new ParamDecl("o", OBJECT, List.of(), span));
            BodyWriter body = new BodyWriter(false, other, span);
            draft.add(Written.method(
                    "equals",
                    TypeRef.named("boolean"),
                    other,
                    body.returns(body.same(body.self(), body.param(0))),
                    span));
        }
        if (!draft.isWritten("hashCode", 0)) {
            BodyWriter body = new BodyWriter(false, List.of(), span);
            draft.add(Written.method(
                    "hashCode",
                    TypeRef.named("int"),
                    List.of(),
                    body.returns(body.call(body.self(), true, "hashCode")),
                    span));
        }
    }
}
