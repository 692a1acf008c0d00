package io.github.privacyscan.rules.security;

import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.FileFacts;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.rules.AnnotationRoles;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.source.Place;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The methods that answer requests, as annotations declare them. */
final class Handlers {

    private static final String GET = "handler-get";

    private static final String OTHER = "handler-other";

    private static final String[] ANY = {GET, OTHER, "handler"};

    private final RuleContext context;
    private final AnnotationRoles roles;

    Handlers(RuleContext context) {
        this.context = context;
        this.roles = AnnotationRoles.of(context);
    }

    /**
     * A method that answers requests.
     *
     * @param file where it is written
     * @param type the type that declares it
     * @param method the method
     * @param mapping the annotation that makes it a handler
     * @param isGet whether it answers GET requests by its declaration
     * @param changes whether it answers requests that change something
     */
    record Handler(
            FileFacts file, TypeDecl type, MethodDecl method, AnnotationUse mapping, boolean isGet, boolean changes) {

        /** A place in its file. */
        Place at(Span span) {
            return new Place(file.file().path(), span);
        }

        /** Its name for readers. */
        String name() {
            return type.simpleName() + "." + method.name();
        }
    }

    /** All handlers in order of the text. */
    List<Handler> all() {
        List<Handler> handlers = new ArrayList<>();
        for (TypeDecl type : context.program().sourceTypes()) {
            context.program()
                    .fileOf(type.binaryName())
                    .ifPresent(file -> type.methods().stream()
                            .flatMap(method -> handler(file, type, method).stream())
                            .forEach(handlers::add));
        }
        return handlers;
    }

    /** The roles of annotations. */
    AnnotationRoles roles() {
        return roles;
    }

    private Optional<Handler> handler(FileFacts file, TypeDecl type, MethodDecl method) {
        String owner = type.binaryName();
        return roles.find(method.annotations(), owner, ANY)
                .map(mapping -> new Handler(
                        file,
                        type,
                        method,
                        mapping,
                        roles.has(method.annotations(), owner, GET),
                        roles.has(method.annotations(), owner, OTHER)));
    }
}
