package io.github.privacyscan.program;

import io.github.privacyscan.source.Span;
import java.util.List;

/**
 * A parameter of a method, constructor or lambda.
 *
 * @param name its name; {@code arg0}… when a class file does not tell
 * @param type its type; an array for a variable-arity parameter, {@link TypeRef#INFERRED} for implicit lambda parameters
 * @param annotations annotations in order
 * @param span where its name is written
 */
public record ParamDecl(String name, TypeRef type, List<AnnotationUse> annotations, Span span) {
    public ParamDecl {
        annotations = List.copyOf(annotations);
    }
}
