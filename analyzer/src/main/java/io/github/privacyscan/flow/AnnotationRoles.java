package io.github.privacyscan.flow;

import io.github.privacyscan.knowledge.AnnotationModel;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.program.AnnotationUse;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What annotations say about the declarations that carry them, by role and simple name. */
final class AnnotationRoles {

    private final Map<String, Map<String, List<AnnotationModel>>> models;

    AnnotationRoles(Knowledge knowledge) {
        this.models = knowledge.annotations().stream()
                .collect(Collectors.groupingBy(
                        AnnotationModel::role,
                        LinkedHashMap::new,
                        Collectors.groupingBy(
                                AnnotationModel::simpleName, LinkedHashMap::new, Collectors.toUnmodifiableList())));
    }

    /** Whether one of the annotations has the role whatever its members name. */
    boolean has(Collection<AnnotationUse> annotations, String role) {
        return !annotations.isEmpty()
                && annotations.stream()
                        .filter(annotation -> !isSwitchedOff(annotation))
                        .flatMap(annotation -> models(annotation, role))
                        .anyMatch(model -> model.member().isEmpty());
    }

    /** The values of the members that the role is about, arrays taken apart. */
    List<AnnotationUse.Value> values(Collection<AnnotationUse> annotations, String role) {
        if (annotations.isEmpty()) {
            return List.of();
        }
        return annotations.stream()
                .flatMap(annotation -> models(annotation, role)
                        .flatMap(model -> model.member().stream())
                        .flatMap(member ->
                                Optional.ofNullable(annotation.members().get(member)).stream()))
                .flatMap(AnnotationRoles::single)
                .toList();
    }

    /** The same, those that are texts. */
    List<String> texts(Collection<AnnotationUse> annotations, String role) {
        return values(annotations, role).stream()
                .flatMap(value -> value.asText().stream())
                .toList();
    }

    /** The values of a member value: itself, or the elements of an array. */
    static Stream<AnnotationUse.Value> single(AnnotationUse.Value value) {
        return value instanceof AnnotationUse.Value.Several several
                ? several.values().stream().flatMap(AnnotationRoles::single)
                : Stream.of(value);
    }

    private static boolean isSwitchedOff(AnnotationUse annotation) {
        return annotation.members().get("value") instanceof AnnotationUse.Value.Literal literal
                && literal.text().equals("false");
    }

    private Stream<AnnotationModel> models(AnnotationUse annotation, String role) {
        return models.getOrDefault(role, Map.of()).getOrDefault(annotation.simpleName(), List.of()).stream()
                .filter(model -> model.holdsFor(annotation));
    }
}
