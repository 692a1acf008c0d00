package io.github.privacyscan.rules.access;

import io.github.privacyscan.link.Endpoint;
import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.RuleContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Annotations that the program declares itself to say who may call: {@code @AnonymousAccess}, {@code @NoNeedLogin}. */
final class OwnAnnotations {

    private static final Set<String> ANYBODY = Set.of("anonymous", "anon", "unauthenticated", "nologin", "noauth");

    private static final Set<String> WITHOUT = Set.of(
            "no", "not", "non", "without", "ignore", "skip", "pass", "exclude", "permit", "free", "un", "disable");

    private static final Set<String> ACCESS = Set.of(
            "login",
            "auth",
            "token",
            "security",
            "authentication",
            "authorization",
            "authorisation",
            "permission",
            "permissions",
            "authority",
            "jwt",
            "session",
            "role",
            "roles",
            "admin",
            "authenticated",
            "user",
            "sign",
            "signature",
            "access",
            "all");

    private final RuleContext context;

    OwnAnnotations(RuleContext context) {
        this.context = context;
    }

    /** The first annotation that says that anybody may call. */
    Optional<AnnotationUse> opening(List<AnnotationUse> annotations, String owner) {
        return declared(annotations, owner)
                .filter(annotation -> opens(annotation.simpleName()))
                .findFirst();
    }

    /** Whether an annotation on the handler, its class or a parameter may say that only some may call. */
    boolean guards(Endpoint handler) {
        String owner = handler.type().binaryName();
        return Stream.concat(
                        Stream.of(handler.method().annotations(), handler.type().annotations()),
                        handler.method().params().stream().map(parameter -> parameter.annotations()))
                .flatMap(annotations -> declared(annotations, owner))
                .anyMatch(annotation -> !opens(annotation.simpleName())
                        && NameTokens.of(annotation.simpleName()).stream().anyMatch(ACCESS::contains));
    }

    private static boolean opens(String name) {
        List<String> words = NameTokens.of(name);
        return words.stream().anyMatch(ANYBODY::contains)
                || (words.stream().anyMatch(WITHOUT::contains) && words.stream().anyMatch(ACCESS::contains));
    }

    private Stream<AnnotationUse> declared(List<AnnotationUse> annotations, String owner) {
        return annotations.stream()
                .filter(annotation -> context.program()
                        .type(context.program().annotationName(annotation, owner))
                        .filter(type -> type.kind() == TypeDecl.Kind.ANNOTATION)
                        .flatMap(type -> context.program().fileOf(type.binaryName()))
                        .isPresent());
    }
}
