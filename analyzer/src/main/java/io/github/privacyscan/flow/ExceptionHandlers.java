package io.github.privacyscan.flow;

import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.program.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The methods that a framework hands uncaught exceptions to. A handler is for the class that declares it, unless that
 * class is one for others: then for all of them, or for those that its annotation names by package, type or annotation.
 */
final class ExceptionHandlers {

    private static final String HANDLER = "exception-handler";
    private static final String FOR_OTHERS = "exception-advice";
    private static final String OF_PACKAGES = "exception-advice-packages";
    private static final String OF_TYPES = "exception-advice-types";
    private static final String OF_ANNOTATED = "exception-advice-annotated";

    private final LinkedProgram program;
    private final AnnotationRoles roles;
    private final List<Handler> handlers;

    /**
     * A method for uncaught exceptions.
     *
     * @param procedure the method
     * @param input its parameter that receives one
     * @param types the exceptions it is for: those its annotation names, else the type of the parameter
     */
    record Handler(Procedure procedure, int input, List<String> types) {
        Handler {
            types = List.copyOf(types);
        }

        /** The framework runs the handler with what a procedure throws at an instruction; no variable holds that. */
        CallEdge edge(Procedure from, int at) {
            CallEdge.Binding binding = new CallEdge.Binding(CallEdge.Slot.of(0), input, List.of());
            return new CallEdge(
                    from,
                    at,
                    procedure,
                    List.of(binding),
                    List.of(),
                    procedure.method().name());
        }
    }

    ExceptionHandlers(LinkedProgram program, AnnotationRoles roles) {
        this.program = program;
        this.roles = roles;
        this.handlers = program.procedures().stream()
                .filter(procedure -> !procedure.isLambda())
                .flatMap(procedure -> procedure.declaration().annotations().stream()
                        .filter(annotation -> roles.has(List.of(annotation), HANDLER))
                        .flatMap(annotation -> handlers(procedure, annotation).stream()))
                .toList();
    }

    /** All of them. */
    List<Handler> all() {
        return handlers;
    }

    /** Those that receive an exception of that type from a class: the ones for its nearest supertype. */
    List<Handler> of(String exception, String thrower) {
        List<Handler> reached =
                handlers.stream().filter(handler -> isFor(handler, thrower)).toList();
        for (String supertype : reached.isEmpty() ? List.<String>of() : program.supertypes(exception)) {
            List<Handler> exact = reached.stream()
                    .filter(handler -> handler.types().contains(supertype))
                    .toList();
            if (!exact.isEmpty()) {
                return exact;
            }
        }
        return List.of();
    }

    private boolean isFor(Handler handler, String thrower) {
        String owner = handler.procedure().method().owner();
        Optional<TypeDecl> type = program.type(owner);
        if (type.isEmpty() || !roles.has(type.get().annotations(), FOR_OTHERS)) {
            return program.isSubtype(thrower, owner);
        }
        List<AnnotationUse.Value> packages = roles.values(type.get().annotations(), OF_PACKAGES);
        List<AnnotationUse.Value> types = roles.values(type.get().annotations(), OF_TYPES);
        List<AnnotationUse.Value> annotations = roles.values(type.get().annotations(), OF_ANNOTATED);
        if (packages.isEmpty() && types.isEmpty() && annotations.isEmpty()) {
            return true;
        }
        return packages.stream().map(value -> packageOf(value, owner)).anyMatch(name -> isInside(thrower, name))
                || types.stream().anyMatch(value -> program.isSubtype(thrower, classOf(value, owner)))
                || annotations.stream().anyMatch(value -> isAnnotated(thrower, classOf(value, owner)));
    }

    private static boolean isInside(String type, String packageName) {
        return packageName.isEmpty() || type.startsWith(packageName + ".");
    }

    private boolean isAnnotated(String type, String annotation) {
        return program.type(type).stream()
                .flatMap(declared -> declared.annotations().stream())
                .anyMatch(use -> program.annotationName(use, type).equals(annotation));
    }

    /** A package that is named as text, or by a class in it. */
    private String packageOf(AnnotationUse.Value value, String inType) {
        if (value instanceof AnnotationUse.Value.Literal literal) {
            return literal.text();
        }
        String type = classOf(value, inType);
        return type.substring(0, Math.max(type.lastIndexOf('.'), 0));
    }

    private String classOf(AnnotationUse.Value value, String inType) {
        String name = value instanceof AnnotationUse.Value.Name written ? written.name() : "";
        String type = name.endsWith(".class") ? name.substring(0, name.length() - ".class".length()) : name;
        return program.resolve(TypeRef.named(type), inType).erasedName();
    }

    private List<Handler> handlers(Procedure procedure, AnnotationUse annotation) {
        List<String> named = Optional.ofNullable(annotation.members().get("value")).stream()
                .flatMap(AnnotationRoles::single)
                .filter(AnnotationUse.Value.Name.class::isInstance)
                .map(value -> classOf(value, procedure.method().owner()))
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
}
