package io.github.privacyscan.knowledge;

import io.github.privacyscan.program.AnnotationUse;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an annotation of a library says about the declaration that carries it.
 *
 * @param annotation binary name of the annotation type; compared by simple name where the import is unknown
 * @param role what it means, one of the closed list in {@code annotation-roles.yaml}: {@code request-parameter},
 *     {@code path-variable}, {@code request-body}, {@code handler-get}, {@code handler}, {@code controller},
 *     {@code response-body}, {@code entity}, {@code column}, {@code label}, {@code exclude-from-text},
 *     {@code exclude-from-json}, {@code component}, {@code personal-data}, {@code not-personal-data}, {@code authorisation}…
 * @param member the member that carries the name or text, if any: {@code value}
 * @param when it means this only if these members are written and have these values: {@code method} = {@code GET}. A value
 *     is a constant as text or the simple name of an enum constant; an array has it if one of its elements has it
 * @param origin where it is written
 */
public record AnnotationModel(
        String annotation, String role, Optional<String> member, Map<String, String> when, String origin) {

    public AnnotationModel {
        when = Collections.unmodifiableMap(new LinkedHashMap<>(when));
    }

    /** Whether the conditions on members hold for an annotation; its name is not looked at. */
    public boolean holdsFor(AnnotationUse use) {
        return when.entrySet().stream()
                .allMatch(condition -> Optional.ofNullable(use.members().get(condition.getKey())).stream()
                        .flatMap(AnnotationModel::words)
                        .anyMatch(condition.getValue()::equals));
    }

    /** The name without package and enclosing type, as it stands behind the {@code @}. */
    public String simpleName() {
        return annotation.substring(Math.max(annotation.lastIndexOf('.'), annotation.lastIndexOf('$')) + 1);
    }

    private static Stream<String> words(AnnotationUse.Value value) {
        if (value instanceof AnnotationUse.Value.Several several) {
            return several.values().stream().flatMap(AnnotationModel::words);
        }
        if (value instanceof AnnotationUse.Value.Name name) {
            return Stream.of(name.name().substring(name.name().lastIndexOf('.') + 1));
        }
        return value instanceof AnnotationUse.Value.Literal literal ? Stream.of(literal.text()) : Stream.empty();
    }
}
