package io.github.privacyscan.link.members;

import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads members of annotations. */
final class AnnotationFlags {

    private AnnotationFlags() {}

    /** Whether the member is written as {@code true}. */
    static boolean isTrue(AnnotationUse use, String member) {
        return use.members().get(member) instanceof AnnotationUse.Value.Literal literal
                && literal.text().equals("true");
    }

    /** The strings of a member that is a string or an array of strings. */
    static List<String> texts(AnnotationUse use, String member) {
        AnnotationUse.Value value = use.members().get(member);
        if (value instanceof AnnotationUse.Value.Several several) {
            return several.values().stream()
                    .map(AnnotationUse.Value::asText)
                    .flatMap(Optional::stream)
                    .toList();
        }
        return use.text(member).map(List::of).orElse(List.of());
    }

    /** The types of a member that is a class literal or an array of them. */
    static List<TypeRef> types(AnnotationUse use, String member) {
        AnnotationUse.Value value = use.members().get(member);
        if (value instanceof AnnotationUse.Value.Several several) {
            return several.values().stream().flatMap(AnnotationFlags::type).toList();
        }
        return Optional.ofNullable(value).stream()
                .flatMap(AnnotationFlags::type)
                .toList();
    }

    private static Stream<TypeRef> type(AnnotationUse.Value value) {
        return value instanceof AnnotationUse.Value.Name literal
                ? Stream.of(TypeRef.named(literal.name().replaceFirst("\\.class$", "")))
                : Stream.empty();
    }

    /** The non-empty string of a member, or else. */
    static String text(AnnotationUse use, String member, String otherwise) {
        return use.text(member).filter(text -> !text.isEmpty()).orElse(otherwise);
    }
}
