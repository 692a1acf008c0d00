package io.github.privacyscan.flow;

import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.TypeDecl;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Annotations of the sources that tell senders of the same type apart: a listener that carries some receives only what a
 * sender sends that carries all of them.
 */
final class Qualifiers {

    private final LinkedProgram program;

    Qualifiers(LinkedProgram program) {
        this.program = program;
    }

    /** Whether a listener receives what the sender, a variable, sends; also where it is not known what the sender carries. */
    boolean receives(CallModel.Delivery delivery, Code code, int sender, Listeners.Found listener) {
        if (delivery.qualifier().isEmpty()) {
            return true;
        }
        String marker = delivery.qualifier().get();
        Procedure procedure = listener.procedure();
        int param = listener.input() - (procedure.body().thisVariable() == 0 ? 1 : 0);
        Set<String> asked = of(
                procedure.declaration().params().get(param).annotations(),
                procedure.method().owner(),
                marker);
        return asked.isEmpty()
                || carried(code, sender, marker)
                        .filter(carried -> !carried.containsAll(asked))
                        .isEmpty();
    }

    private Optional<Set<String>> carried(Code code, int sender, String marker) {
        if (sender < 0
                || code.definitionOf(sender).isEmpty()
                || !(code.procedure().resolution(code.definition(sender)) instanceof Resolution.Field access)) {
            return Optional.empty();
        }
        return program.field(access.field())
                .map(field -> of(field.annotations(), access.field().owner(), marker));
    }

    private Set<String> of(List<AnnotationUse> annotations, String owner, String marker) {
        Set<String> names = new TreeSet<>();
        for (AnnotationUse use : annotations) {
            String name = program.annotationName(use, owner);
            if (program.type(name).filter(type -> isMarked(type, marker)).isPresent()) {
                names.add(name);
            }
        }
        return names;
    }

    private boolean isMarked(TypeDecl annotation, String marker) {
        return annotation.annotations().stream()
                .anyMatch(use ->
                        program.annotationName(use, annotation.binaryName()).equals(marker));
    }
}
