package io.github.privacyscan.link.members;

import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.ParamDecl;
import io.github.privacyscan.source.Span;
import java.util.List;

/** Constructors that nobody wrote. */
final class Constructors {

    private Constructors() {}

    /** A constructor that stores each parameter in the field of its name, after the initialisers ran. */
    static MethodDecl storing(Draft draft, List<FieldDecl> fields) {
        Span span = draft.type().span();
        List<ParamDecl> params = Written.params(fields);
        BodyWriter body = new BodyWriter(false, params, span);
        if (draft.type().superclass().isPresent()) {
            body.call(body.self(), true, MethodDecl.CONSTRUCTOR);
        }
        if (draft.hasMethod(MethodDecl.INSTANCE_INIT)) {
            body.call(body.self(), false, MethodDecl.INSTANCE_INIT);
        }
        for (int i = 0; i < fields.size(); i++) {
            body.store(body.self(), fields.get(i).name(), body.param(i));
        }
        return Written.constructor(params, body.ends(), span);
    }
}
