package io.github.privacyscan.program;

import io.github.privacyscan.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A field, record component or enum constant.
 *
 * @param name its name
 * @param type its type; for an enum constant the enum
 * @param kind what was written
 * @param modifiers its modifiers, implicit ones included
 * @param annotations annotations in order; those of a record component stand here
 * @param labels comments beside it
 * @param constant the string it is initialised with, when that is one literal (or a concatenation of literals)
 * @param span where its name is written
 */
public record FieldDecl(
        String name,
        TypeRef type,
        Kind kind,
        Modifiers modifiers,
        List<AnnotationUse> annotations,
        List<Label> labels,
        Optional<String> constant,
        Span span) {

    public FieldDecl {
        annotations = List.copyOf(annotations);
        labels = List.copyOf(labels);
    }

    /** What was written. */
    public enum Kind {
        FIELD,
        RECORD_COMPONENT,
        ENUM_CONSTANT,
        /** A variable that a local or anonymous class captures; named {@code val$} and the variable's name. */
        CAPTURED
    }
}
