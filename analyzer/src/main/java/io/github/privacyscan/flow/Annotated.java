package io.github.privacyscan.flow;

import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.MethodRef;
import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.MethodDecl;
import java.util.List;

/** Whether a declaration carries one of the annotations that a model asks for. */
final class Annotated {

    private final LinkedProgram program;

    Annotated(LinkedProgram program) {
        this.program = program;
    }

    /**
     * Whether one of the annotations is wanted; all are when none is asked for.
     *
     * @param wanted binary or simple names
     * @param annotations those of the declaration
     * @param owner binary name of the type they are written in
     */
    boolean fits(List<String> wanted, List<AnnotationUse> annotations, String owner) {
        return wanted.isEmpty()
                || annotations.stream()
                        .anyMatch(annotation -> wanted.contains(annotation.simpleName())
                                || wanted.contains(program.annotationName(annotation, owner)));
    }

    /** Whether the method, as far as its declaration is known, carries one of them. */
    boolean fits(List<String> wanted, MethodRef method) {
        return wanted.isEmpty()
                || program.type(method.owner()).stream()
                        .flatMap(type -> type.methods().stream())
                        .filter(declared -> isSame(declared, method))
                        .anyMatch(declared -> fits(wanted, declared.annotations(), method.owner()));
    }

    private boolean isSame(MethodDecl declared, MethodRef method) {
        return declared.name().equals(method.name())
                && declared.params().size() == method.parameterTypes().size()
                && declared.params().stream()
                        .map(parameter -> program.resolve(parameter.type(), method.owner())
                                .erasedName())
                        .toList()
                        .equals(method.parameterTypes());
    }
}
