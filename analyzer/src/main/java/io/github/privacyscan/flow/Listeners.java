package io.github.privacyscan.flow;

import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.program.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The methods of the sources that receive messages, by the knowledge of who does. */
final class Listeners {

    private final LinkedProgram program;
    private final Map<CallModel.Listener, List<Found>> known = new HashMap<>();
    private final List<Procedure> annotated;

    /**
     * A method that receives messages.
     *
     * @param procedure the method
     * @param input the parameter that a message arrives in
     * @param type its type
     * @param channels names of what it listens to, constants with their value and their simple name; empty if none is given
     */
    record Found(Procedure procedure, int input, Type type, Set<String> channels) {}

    Listeners(LinkedProgram program) {
        this.program = program;
        this.annotated = program.procedures().stream()
                .filter(procedure -> !procedure.isLambda() && isAnnotated(procedure.declaration()))
                .toList();
    }

    private static boolean isAnnotated(MethodDecl method) {
        return !method.annotations().isEmpty()
                || method.params().stream()
                        .anyMatch(param -> !param.annotations().isEmpty());
    }

    /** Those that a piece of knowledge is about, in order of the program. */
    synchronized List<Found> of(CallModel.Listener listener) {
        List<Found> found = known.get(listener);
        if (found == null) {
            found = listener.type().isPresent()
                    ? implementing(listener, listener.type().get())
                    : marked(listener);
            known.put(listener, found);
        }
        return found;
    }

    private List<Found> implementing(CallModel.Listener listener, String type) {
        List<Found> found = new ArrayList<>();
        for (TypeDecl candidate : program.sourceTypes()) {
            String name = candidate.binaryName();
            if (!candidate.isInterface() && program.isSubtype(name, type)) {
                program.implementation(name, listener.method(), 1)
                        .ifPresent(method -> found.add(found(
                                method,
                                0,
                                channels(listener, method.declaration().annotations(), name))));
            }
        }
        return List.copyOf(found);
    }

    private List<Found> marked(CallModel.Listener listener) {
        String annotation = listener.annotation().orElseThrow();
        List<Found> found = new ArrayList<>();
        for (Procedure procedure : annotated) {
            String owner = procedure.method().owner();
            MethodDecl method = procedure.declaration();
            boolean isMarked =
                    uses(method.annotations(), annotation, owner).findAny().isPresent();
            for (int i = 0; i < method.params().size(); i++) {
                boolean markedParam = uses(method.params().get(i).annotations(), annotation, owner)
                        .findAny()
                        .isPresent();
                if (markedParam || (isMarked && i == 0)) {
                    found.add(found(procedure, i, channels(listener, method.annotations(), owner)));
                }
            }
        }
        return List.copyOf(found);
    }

    private static Found found(Procedure procedure, int param, Set<String> channels) {
        int input = param + (procedure.body().thisVariable() == 0 ? 1 : 0);
        return new Found(procedure, input, procedure.typeOf(input), channels);
    }

    private Stream<AnnotationUse> uses(List<AnnotationUse> annotations, String wanted, String owner) {
        String simple = wanted.substring(wanted.lastIndexOf('.') + 1);
        return annotations.stream()
                .filter(use -> use.simpleName().equals(simple))
                .filter(use -> {
                    String name = program.annotationName(use, owner);
                    return name.equals(wanted) || name.indexOf('.') < 0;
                });
    }

    private Set<String> channels(CallModel.Listener listener, List<AnnotationUse> annotations, String owner) {
        Set<String> channels = new TreeSet<>();
        Stream<AnnotationUse> uses = listener.on().isPresent()
                ? program.type(owner).stream()
                        .flatMap(type -> uses(type.annotations(), listener.on().get(), owner))
                : listener.annotation().stream().flatMap(name -> uses(annotations, name, owner));
        uses.forEach(use -> listener.names()
                .forEach(member -> Optional.ofNullable(use.members().get(member))
                        .ifPresent(value -> names(value, owner, channels))));
        return channels;
    }

    private void names(AnnotationUse.Value value, String owner, Set<String> channels) {
        if (value instanceof AnnotationUse.Value.Literal literal) {
            channels.add(literal.text());
        } else if (value instanceof AnnotationUse.Value.Several several) {
            several.values().forEach(element -> names(element, owner, channels));
        } else if (value instanceof AnnotationUse.Value.Nested nested) {
            nested.annotation().members().values().forEach(element -> names(element, owner, channels));
        } else if (value instanceof AnnotationUse.Value.Name name) {
            constant(name.name(), owner).ifPresentOrElse(channels::add, () -> channels.add(lastSegment(name.name())));
        }
    }

    private Optional<String> constant(String written, String owner) {
        int dot = written.lastIndexOf('.');
        Stream<String> owners = dot < 0
                ? program.supertypes(owner).stream()
                : Stream.of(program.resolve(TypeRef.named(written.substring(0, dot)), owner)
                        .erasedName());
        return owners.flatMap(type ->
                        program
                                .field(new FieldRef(type, lastSegment(written), true))
                                .flatMap(FieldDecl::constant)
                                .stream())
                .findFirst();
    }

    static String lastSegment(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
