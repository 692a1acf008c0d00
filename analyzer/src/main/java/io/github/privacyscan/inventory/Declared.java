package io.github.privacyscan.inventory;

import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.Label;
import java.util.List;

/**
 * Something declared that may hold personal data.
 *
 * @param owner binary name of the type it is declared in
 * @param name its name
 * @param type its type
 * @param annotations on it
 * @param labels comments beside it
 */
record Declared(String owner, String name, Type type, List<AnnotationUse> annotations, List<Label> labels) {
    Declared {
        annotations = List.copyOf(annotations);
        labels = List.copyOf(labels);
    }
}
