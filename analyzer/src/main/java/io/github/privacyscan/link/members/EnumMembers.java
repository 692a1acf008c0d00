package io.github.privacyscan.link.members;

import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.ParamDecl;
import io.github.privacyscan.program.TypeRef;
import io.github.privacyscan.source.Span;
import java.util.List;

/** {@code values} and {@code valueOf} of an enum (JLS 8.9.3). */
final class EnumMembers {

    private EnumMembers() {}

    static void addTo(Draft draft) {
        Span span = draft.type().span();
        TypeRef self = TypeRef.named(draft.type().simpleName());
        TypeRef array = new TypeRef.Array(self);
        BodyWriter values = new BodyWriter(true, List.of(), span);
        int[] constants = draft.type().fields().stream()
                .filter(field -> field.kind() == FieldDecl.Kind.ENUM_CONSTANT)
                .mapToInt(field -> values.loadName(field.name()))
                .toArray();
        int all = values.array(array, constants);
        draft.add(Written.staticMethod("values", List.of(), array, List.of(), values.returns(all), span));

        List<ParamDecl> name = List.of(new ParamDecl("name", TextOfFields.STRING, List.of(), span));
        BodyWriter valueOf = new BodyWriter(true, name, span);
        int candidates = valueOf.call(-1, false, "values");
        int found = valueOf.element(candidates, valueOf.number(0));
        draft.add(Written.staticMethod("valueOf", List.of(), self, name, valueOf.returns(found), span));
    }
}
