package io.github.privacyscan.link;

import io.github.privacyscan.program.TypeParam;
import io.github.privacyscan.program.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Types as stubs write them: a binary name, a primitive, arrays with {@code []}, and type arguments. {@code T0} to
 * {@code T3} stand for the type arguments that a use of the stub's type has, so that
 * {@code findById: java.util.Optional<T0>} says what a repository of {@code User} finds.
 */
final class StubTypes {

    /** The type parameters every stub has; a use without arguments is raw. */
    static final List<TypeParam> PARAMS =
            IntStream.range(0, 4).mapToObj(i -> new TypeParam("T" + i, List.of())).toList();

    private StubTypes() {}

    /** Reads such a text; anything not understood is taken as a name. */
    static TypeRef parse(String text) {
        String trimmed = text.trim();
        if (trimmed.endsWith("[]")) {
            return new TypeRef.Array(parse(trimmed.substring(0, trimmed.length() - 2)));
        }
        int open = trimmed.indexOf('<');
        if (open < 0 || !trimmed.endsWith(">")) {
            return TypeRef.named(trimmed);
        }
        List<TypeRef> arguments = new ArrayList<>();
        int depth = 0;
        int start = open + 1;
        for (int i = open + 1; i < trimmed.length(); i++) {
            char c = trimmed.charAt(i);
            boolean last = i == trimmed.length() - 1;
            if (depth == 0 && (c == ',' || last)) {
                arguments.add(parse(trimmed.substring(start, i)));
                start = i + 1;
            }
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
        }
        return new TypeRef.Named(trimmed.substring(0, open), arguments);
    }
}
