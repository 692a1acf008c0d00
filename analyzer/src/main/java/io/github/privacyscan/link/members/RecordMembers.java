package io.github.privacyscan.link.members;

import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.ParamDecl;
import io.github.privacyscan.program.TypeRef;
import io.github.privacyscan.source.Span;
import java.util.List;

/** The canonical constructor, accessors and {@code toString} of a record (JLS 8.10.3, 8.10.4). */
final class RecordMembers {

    private RecordMembers() {}

    static void addTo(Draft draft) {
        List<FieldDecl> components = draft.instanceFields();
        List<TypeRef> types = components.stream().map(FieldDecl::type).toList();
        boolean canonical = draft.type().methods().stream()
                .filter(MethodDecl::isConstructor)
                .anyMatch(method ->
                        method.params().stream().map(ParamDecl::type).toList().equals(types));
        if (!canonical) {
            draft.add(Constructors.storing(draft, components));
        }
        for (FieldDecl component : components) {
            if (!draft.hasMethod(component.name(), 0)) {
                draft.add(Accessors.getter(component, component.name()));
            }
        }
        if (!draft.hasMethod("toString", 0)) {
            draft.add(text(draft, components));
        }
        Equality.addTo(draft);
    }

    private static MethodDecl text(Draft draft, List<FieldDecl> components) {
        Span span = draft.type().span();
        BodyWriter body = new BodyWriter(false, List.of(), span);
        int text = TextOfFields.write(body, draft.type().simpleName(), "[", "]", TextOfFields.parts(components));
        return Written.method("toString", TextOfFields.STRING, List.of(), body.returns(text), span);
    }
}
