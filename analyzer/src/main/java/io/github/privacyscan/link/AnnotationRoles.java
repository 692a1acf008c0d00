package io.github.privacyscan.link;

import io.github.privacyscan.knowledge.AnnotationModel;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.program.AnnotationUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the annotations on declarations mean, by the models of their libraries. */
public final class AnnotationRoles {

    private final LinkedProgram program;
    private final Map<String, List<AnnotationModel>> byName;

    private AnnotationRoles(LinkedProgram program, Map<String, List<AnnotationModel>> byName) {
        this.program = program;
        this.byName = byName;
    }

    /** The roles known in a run. */
    public static AnnotationRoles of(LinkedProgram program, Knowledge knowledge) {
        Map<String, List<AnnotationModel>> byName = new LinkedHashMap<>();
        for (AnnotationModel model : knowledge.annotations()) {
            String name = model.annotation();
            Stream.of(name, model.simpleName())
                    .distinct()
                    .forEach(key -> byName.computeIfAbsent(key, absent -> new ArrayList<>())
                            .add(model));
        }
        return new AnnotationRoles(program, byName);
    }

    /**
     * The first of the annotations that has one of the roles.
     *
     * @param annotations those of a declaration
     * @param owner binary name of the type they are written in
     */
    public Optional<AnnotationUse> find(List<AnnotationUse> annotations, String owner, String... roles) {
        if (annotations.isEmpty()) {
            return Optional.empty();
        }
        List<String> wanted = List.of(roles);
        return annotations.stream()
                .filter(annotation -> models(annotation, owner).anyMatch(model -> wanted.contains(model.role())))
                .findFirst();
    }

    /** Whether one of the annotations has one of the roles. */
    public boolean has(List<AnnotationUse> annotations, String owner, String... roles) {
        return find(annotations, owner, roles).isPresent();
    }

    /** The text in the member that the annotation's model names; empty when it is left out or no plain text. */
    public Optional<String> text(AnnotationUse annotation, String owner) {
        return models(annotation, owner)
                .flatMap(model -> model.member().stream())
                .flatMap(member -> annotation.text(member).stream())
                .findFirst();
    }

    /** All texts in the members that the models of one role name, arrays taken apart, in order and without repetition. */
    public List<String> texts(List<AnnotationUse> annotations, String owner, String role) {
        return values(annotations, owner, role)
                .flatMap(value -> value.asText().stream())
                .distinct()
                .toList();
    }

    /** The same for names, as they are written; those of classes without {@code .class}. */
    public List<String> names(List<AnnotationUse> annotations, String owner, String role) {
        return values(annotations, owner, role)
                .filter(AnnotationUse.Value.Name.class::isInstance)
                .map(value -> ((AnnotationUse.Value.Name) value).name().replaceFirst("\\.class$", ""))
                .distinct()
                .toList();
    }

    private Stream<AnnotationUse.Value> values(List<AnnotationUse> annotations, String owner, String role) {
        if (annotations.isEmpty()) {
            return Stream.empty();
        }
        return annotations.stream()
                .flatMap(annotation -> models(annotation, owner)
                        .filter(model -> model.role().equals(role))
                        .flatMap(model -> model.member().stream())
                        .flatMap(member ->
                                Optional.ofNullable(annotation.members().get(member)).stream()))
                .flatMap(AnnotationRoles::single);
    }

    private static Stream<AnnotationUse.Value> single(AnnotationUse.Value value) {
        return value instanceof AnnotationUse.Value.Several several
                ? several.values().stream().flatMap(AnnotationRoles::single)
                : Stream.of(value);
    }

    /** A name that is not qualified, because its import is unknown, is compared by itself. */
    private Stream<AnnotationModel> models(AnnotationUse annotation, String owner) {
        return byName.getOrDefault(program.annotationName(annotation, owner), List.of()).stream()
                .filter(model -> model.holdsFor(annotation));
    }
}
