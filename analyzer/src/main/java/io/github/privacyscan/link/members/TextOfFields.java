package io.github.privacyscan.link.members;

import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** The text {@code Name(a=1, b=2)} of an object. */
final class TextOfFields {

    static final TypeRef STRING = TypeRef.named("java.lang.String");

    /**
     * A named value.
     *
     * @param value writes what reads it and gives its variable
     */
    record Part(String label, ToIntFunction<BodyWriter> value) {}

    private TextOfFields() {}

    /** The fields as they are. */
    static List<Part> parts(List<FieldDecl> fields) {
        return fields.stream()
                .map(field -> new Part(field.name(), body -> body.load(body.self(), field.name())))
                .toList();
    }

    /** Writes the concatenation; returns its variable. */
    static int write(BodyWriter body, String name, String open, String close, List<Part> parts) {
        List<Integer> pieces = new ArrayList<>();
        String before = name + open;
        for (Part part : parts) {
            pieces.add(body.text(before + part.label() + "="));
            pieces.add(part.value().applyAsInt(body));
            before = ", ";
        }
        if (pieces.isEmpty()) {
            pieces.add(body.text(before));
        }
        pieces.add(body.text(close));
        return body.concat(pieces);
    }
}
