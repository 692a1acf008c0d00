package io.github.privacyscan.link;

import io.github.privacyscan.knowledge.AnnotationModel;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.program.AnnotationUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What annotations on declarations of the sources mean, by the knowledge of libraries. Thread-safe. */
final class Roles {

    private final Declarations declarations;
    private final Map<String, List<AnnotationModel>> bySimpleName = new HashMap<>();

    Roles(Declarations declarations, Knowledge knowledge) {
        this.declarations = declarations;
        for (AnnotationModel model : knowledge.annotations()) {
            bySimpleName
                    .computeIfAbsent(model.simpleName(), name -> new ArrayList<>())
                    .add(model);
        }
    }

    /** Whether one of the annotations has the role. */
    boolean has(TypeInfo context, List<AnnotationUse> annotations, String role) {
        return annotations.stream()
                .anyMatch(use -> models(context, use, role).findAny().isPresent());
    }

    /** The texts of the members that the role speaks of; only annotations that write it count. */
    List<String> texts(TypeInfo context, List<AnnotationUse> annotations, String role) {
        return annotations.stream()
                .flatMap(use -> models(context, use, role).flatMap(model -> model.member().flatMap(use::text).stream()))
                .toList();
    }

    /** The names, of constants or class literals, that the members hold which the role speaks of. */
    List<String> names(TypeInfo context, List<AnnotationUse> annotations, String role) {
        return annotations.stream()
                .flatMap(use -> models(context, use, role)
                        .flatMap(model -> model.member().stream())
                        .flatMap(member -> Optional.ofNullable(use.members().get(member)).stream()))
                .flatMap(Roles::names)
                .toList();
    }

    private static Stream<String> names(AnnotationUse.Value value) {
        if (value instanceof AnnotationUse.Value.Name name) {
            return Stream.of(name.name().replaceAll("\\.class$", ""));
        }
        return value instanceof AnnotationUse.Value.Several several
                ? several.values().stream().flatMap(Roles::names)
                : Stream.empty();
    }

    private Stream<AnnotationModel> models(TypeInfo context, AnnotationUse use, String role) {
        List<AnnotationModel> known = bySimpleName.getOrDefault(use.simpleName(), List.of());
        if (known.stream().noneMatch(model -> model.role().equals(role))) {
            return Stream.empty();
        }
        String name = declarations.names().resolve(context, use.name());
        return known.stream()
                .filter(model -> model.role().equals(role) && model.holdsFor(use))
                .filter(model -> name.equals(model.annotation()) || name.indexOf('.') < 0);
    }

    /** The annotation type of an annotation, when it is declared in the sources. */
    Optional<TypeInfo> declaration(TypeInfo context, AnnotationUse use) {
        return declarations
                .find(declarations.names().resolve(context, use.name()))
                .filter(TypeInfo::isSource);
    }
}
