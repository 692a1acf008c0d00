package io.github.privacyscan.link.members;

import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.TypeRef;
import java.util.ArrayList;
import java.util.List;

/** The text {@code Name(a=1, b=2)} of an object. */
final class TextOfFields {

    static final TypeRef STRING = TypeRef.named("java.lang.String");

    private TextOfFields() {}

    /** Writes the concatenation; returns its variable. */
    static int write(
            BodyWriter body, String name, String open, String close, List<FieldDecl> fields, boolean withSuper) {
        List<Integer> parts = new ArrayList<>();
        String before = name + open;
        if (withSuper) {
            parts.add(body.text(before + "super="));
            parts.add(body.call(body.self(), true, "toString"));
            before = ", ";
        }
        for (FieldDecl field : fields) {
            parts.add(body.text(before + field.name() + "="));
            parts.add(body.load(body.self(), field.name()));
            before = ", ";
        }
        if (parts.isEmpty()) {
            parts.add(body.text(before));
        }
        parts.add(body.text(close));
        return body.concat(parts);
    }
}
