package io.github.privacyscan.link;

import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.FileFacts;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.ParamDecl;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.source.Place;
import io.github.privacyscan.source.Span;
import java.util.List;

/**
 * A method that answers requests, as its annotations declare.
 *
 * @param file where it is written
 * @param type the type that declares it
 * @param method the method
 * @param mapping the annotation that makes it one
 * @param isGet whether it answers requests whose parameters stand in the address
 * @param changes whether it answers requests that have a body, or delete
 * @param paths the addresses it answers, each with a leading {@code /}, as far as they are written as texts; at least one
 * @param inputs what it takes from the request, in order of the parameters
 */
public record Endpoint(
        FileFacts file,
        TypeDecl type,
        MethodDecl method,
        AnnotationUse mapping,
        boolean isGet,
        boolean changes,
        List<String> paths,
        List<Input> inputs) {

    public Endpoint {
        paths = List.copyOf(paths);
        inputs = List.copyOf(inputs);
    }

    /** Which part of a request a parameter takes. */
    public enum Part {
        /** The body, as an object. */
        BODY,
        /** Fields of a form, or of the query, bound to an object or a parameter. */
        FORM,
        /** A parameter of the address or of a form. */
        QUERY,
        /** A part of the path. */
        PATH,
        /** A header or a cookie. */
        HEADER
    }

    /**
     * A parameter that comes from the request.
     *
     * @param index its number, from 0
     * @param parameter its declaration
     * @param part where it comes from
     * @param name the name the request gives it
     * @param type its type
     */
    public record Input(int index, ParamDecl parameter, Part part, String name, Type type) {}

    /** A place in its file. */
    public Place at(Span span) {
        return new Place(file.file().path(), span);
    }

    /** Its name for readers: {@code MemberController.register}. */
    public String name() {
        return type.simpleName() + "." + method.name();
    }
}
