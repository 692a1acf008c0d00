package io.github.privacyscan.knowledge;

import io.github.privacyscan.program.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads types as library files write them: {@code java.util.Map<K, java.util.List<V>>}, {@code byte[]}. */
final class TypeText {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w.$]*|class \\d");

    private final String text;
    private int position;

    private TypeText(String text) {
        this.text = text;
    }

    /**
     * The type that a text means; names are binary names.
     *
     * @throws IllegalArgumentException if it means none; the message names the text
     */
    static TypeRef parse(String text) {
        TypeText reader = new TypeText(text);
        TypeRef type = reader.type();
        if (reader.position != text.length()) {
            throw reader.wrong();
        }
        return type;
    }

    private TypeRef type() {
        int start = position;
        while (position < text.length() && "<>,[]".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        String name = text.substring(start, position).strip();
        if (!NAME.matcher(name).matches()) {
            throw wrong();
        }
        TypeRef type = new TypeRef.Named(name, accept('<') ? arguments() : List.of());
        while (accept('[')) {
            expect(']');
            type = new TypeRef.Array(type);
        }
        return type;
    }

    private List<TypeRef> arguments() {
        List<TypeRef> arguments = new ArrayList<>();
        do {
            arguments.add(type());
        } while (accept(','));
        expect('>');
        return arguments;
    }

    private boolean accept(char expected) {
        boolean found = position < text.length() && text.charAt(position) == expected;
        position += found ? 1 : 0;
        return found;
    }

    private void expect(char expected) {
        if (!accept(expected)) {
            throw wrong();
        }
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("'" + text + "' is not a type");
    }
}
