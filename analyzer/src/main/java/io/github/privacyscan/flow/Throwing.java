package io.github.privacyscan.flow;

import io.github.privacyscan.knowledge.AnnotationModel;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a thrown exception arrives: at the catch clauses around the throwing call, and, when no caller in the sources is
 * left, at the methods that the framework hands uncaught exceptions to.
 */
final class Throwing {

    private final LinkedProgram program;
    private final List<Handler> handlers;

    /**
     * What is known of a thrown object.
     *
     * @param type its static type, empty when unknown
     * @param exact whether it is of that very class, because it was created in the throwing code
     */
    record Thrown(String type, boolean exact) {

        /** Nothing is thrown, or nothing is known. */
        static final Thrown UNKNOWN = new Thrown("", false);

        /** What a throw statement throws. */
        static Thrown of(Code code, int variable) {
            boolean created = code.definitionOf(variable)
                    .filter(Instruction.New.class::isInstance)
                    .isPresent();
            return new Thrown(code.typeOf(variable).erasedName(), created);
        }
    }

    /**
     * A method for uncaught exceptions.
     *
     * @param procedure the method
     * @param input its parameter that receives one
     * @param types the exceptions it is for: those its annotation names, else the type of the parameter
     */
    record Handler(Procedure procedure, int input, List<String> types) {}

    Throwing(LinkedProgram program, Knowledge knowledge) {
        this.program = program;
        Set<String> annotations = knowledge.annotations().stream()
                .filter(model -> model.role().equals("exception-handler"))
                .map(AnnotationModel::annotation)
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .collect(Collectors.toUnmodifiableSet());
        this.handlers = program.procedures().stream()
                .filter(procedure -> !procedure.isLambda())
                .flatMap(procedure -> procedure.declaration().annotations().stream()
                        .filter(annotation -> annotations.contains(annotation.simpleName()))
                        .flatMap(annotation -> handlers(procedure, annotation).stream()))
                .toList();
    }

    private List<Handler> handlers(Procedure procedure, AnnotationUse annotation) {
        List<String> named = Optional.ofNullable(annotation.members().get("value")).stream()
                .flatMap(value -> classes(value).stream())
                .map(name -> program.resolve(
                                TypeRef.named(name), procedure.method().owner())
                        .erasedName())
                .toList();
        List<Handler> result = new ArrayList<>();
        int first = procedure.body().thisVariable() == 0 ? 1 : 0;
        for (int input = first; input < procedure.body().inputs(); input++) {
            String type = procedure.typeOf(input).erasedName();
            if (program.isSubtype(type, "java.lang.Throwable")) {
                result.add(new Handler(procedure, input, named.isEmpty() ? List.of(type) : named));
            }
        }
        return result;
    }

    private static List<String> classes(AnnotationUse.Value value) {
        if (value instanceof AnnotationUse.Value.Several several) {
            return several.values().stream()
                    .flatMap(inner -> classes(inner).stream())
                    .toList();
        }
        return value instanceof AnnotationUse.Value.Name name
                ? List.of(
                        name.name().endsWith(".class")
                                ? name.name().substring(0, name.name().length() - 6)
                                : name.name())
                : List.of();
    }

    /** The methods that receive an uncaught exception of that type: those for its nearest supertype. */
    List<Handler> uncaught(Thrown thrown) {
        for (String supertype : program.supertypes(thrown.type())) {
            List<Handler> exact = handlers.stream()
                    .filter(handler -> handler.types().contains(supertype))
                    .toList();
            if (!exact.isEmpty()) {
                return exact;
            }
        }
        return List.of();
    }

    /** All methods for uncaught exceptions. */
    List<Handler> all() {
        return handlers;
    }

    /** Indexes of the catch clauses that an exception of that type, thrown at that instruction, can reach. */
    List<Integer> catching(Code code, int at, Thrown thrown) {
        List<Integer> reached = new ArrayList<>();
        for (int caught : code.handlers(at)) {
            String type = caughtType(code, caught);
            if (mayBe(thrown, type)) {
                reached.add(caught);
            }
            if (isA(thrown, type)) {
                break;
            }
        }
        return reached;
    }

    /** Whether the exception can leave the body. */
    boolean escapes(Code code, int at, Thrown thrown) {
        return code.handlers(at).stream().noneMatch(caught -> isA(thrown, caughtType(code, caught)));
    }

    private static String caughtType(Code code, int caught) {
        return code.typeOf(((Instruction.Caught) code.instruction(caught)).target())
                .erasedName();
    }

    private boolean mayBe(Thrown thrown, String caught) {
        return thrown.type().isEmpty()
                || caught.isEmpty()
                || isA(thrown, caught)
                || (!thrown.exact() && program.isSubtype(caught, thrown.type()));
    }

    private boolean isA(Thrown thrown, String caught) {
        return !thrown.type().isEmpty() && !caught.isEmpty() && program.isSubtype(thrown.type(), caught);
    }
}
