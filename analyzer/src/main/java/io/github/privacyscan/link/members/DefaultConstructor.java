package io.github.privacyscan.link.members;

import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.TypeDecl;
import java.util.List;

/** The default constructor of a class without constructors (JLS 8.8.9); anonymous classes have none. */
final class DefaultConstructor {

    private DefaultConstructor() {}

    static void addTo(Draft draft) {
        TypeDecl.Kind kind = draft.type().kind();
        boolean creatable = kind == TypeDecl.Kind.CLASS || kind == TypeDecl.Kind.ENUM;
        if (creatable && !draft.hasMethod(MethodDecl.CONSTRUCTOR)) {
            draft.add(Constructors.storing(draft, List.of()));
        }
    }
}
