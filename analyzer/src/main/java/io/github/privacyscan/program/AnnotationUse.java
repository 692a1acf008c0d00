package io.github.privacyscan.program;

import io.github.privacyscan.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An annotation on a declaration.
 *
 * @param name as written: simple or qualified, without {@code @}
 * @param members member values by name; a single unnamed value is {@code value}
 * @param span where it is written
 */
public record AnnotationUse(String name, Map<String, Value> members, Span span) {

    /** Copies the members; order of writing is kept only where the given map keeps it. */
    public AnnotationUse {
        members = members.isEmpty()
                ? Map.of()
                : java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(members));
    }

    /** The last segment of the written name: {@code Column} for {@code jakarta.persistence.Column}. */
    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The member as text, when it is a string (also when it is a list of exactly one string). */
    public Optional<String> text(String member) {
        return Optional.ofNullable(members.get(member)).flatMap(Value::asText);
    }

    /** A member value. */
    public sealed interface Value {

        /** A string, character, number, boolean: its source value as text ({@code true}, {@code 10}, {@code email}). */
        record Literal(String text, boolean isString) implements Value {}

        /** A name, such as an enum constant or constant field, as written: {@code Access.WRITE_ONLY}; or a class literal. */
        record Name(String name) implements Value {}

        /** A nested annotation. */
        record Nested(AnnotationUse annotation) implements Value {}

        /** An array of values. */
        record Several(List<Value> values) implements Value {
            public Several {
                values = List.copyOf(values);
            }
        }

        /** An expression that is none of the above (for instance a concatenation with a constant): its text. */
        record Other(String source) implements Value {}

        /** The string this value is, if it is one, or a list of exactly one. */
        default Optional<String> asText() {
            if (this instanceof Literal literal && literal.isString()) {
                return Optional.of(literal.text());
            }
            if (this instanceof Several several && several.values().size() == 1) {
                return several.values().get(0).asText();
            }
            return Optional.empty();
        }
    }
}
