package io.github.privacyscan.flow;

import io.github.privacyscan.inventory.storage.Storage;
import io.github.privacyscan.knowledge.AccessPathSpec;
import io.github.privacyscan.knowledge.AnnotationModel;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.knowledge.CallModel.Rendering;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.knowledge.MethodPattern;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.MethodRef;
import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.TypeDecl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Interfaces of the sources that a framework implements: calls of a declared client leave the program as requests, the
 * parts of the address as parts of an address, and the writing methods of a declared store write to it; where
 * the statement is known, what it writes.
 */
final class FrameworkInterfaces {

    /** Origin of the models made here. They say nothing of what such a method returns. */
    static final String ORIGIN = "interface of the sources";

    private final LinkedProgram program;
    private final Storage storage;
    private final Map<String, List<AnnotationModel>> known = new HashMap<>();
    private final Set<String> storingPrefixes;

    FrameworkInterfaces(Knowledge knowledge, LinkedProgram program, Storage storage) {
        this.program = program;
        this.storage = storage;
        this.storingPrefixes = knowledge.matching().set("storing-method-prefixes");
        Set<String> roles =
                Set.of("rest-client", "rest-call", "repository", "store", "request-parameter", "path-variable");
        knowledge.annotations().stream()
                .filter(model -> roles.contains(model.role()))
                .forEach(model -> known.computeIfAbsent(model.simpleName(), name -> new ArrayList<>())
                        .add(model));
    }

    /** What a call of the method is; empty for methods that a framework does not implement. */
    List<CallModel> of(MethodRef method) {
        Optional<TypeDecl> owner = program.fileOf(method.owner()).isPresent()
                ? program.type(method.owner()).filter(TypeDecl::isInterface)
                : Optional.empty();
        return owner.flatMap(type -> declared(type, method).map(found -> models(type, found, method)))
                .orElse(List.of());
    }

    private static Optional<MethodDecl> declared(TypeDecl type, MethodRef method) {
        return type.methods().stream()
                .filter(candidate -> candidate.name().equals(method.name())
                        && candidate.params().size() == method.parameterTypes().size()
                        && candidate.body().isEmpty())
                .findFirst();
    }

    private List<CallModel> models(TypeDecl type, MethodDecl method, MethodRef ref) {
        String owner = type.binaryName();
        if (has(type.annotations(), "rest-client", owner) || has(method.annotations(), "rest-call", owner)) {
            return request(method, ref);
        }
        if (storage.runsStatements(owner, method.name())) {
            return sinks(ref, "db", storage.writtenArguments(owner, method), Rendering.JSON);
        }
        boolean stores = has(method.annotations(), "store", owner)
                || (has(type.annotations(), "repository", owner)
                        && storingPrefixes.stream().anyMatch(method.name().toLowerCase(Locale.ROOT)::startsWith));
        return stores ? sinks(ref, "db", all(method), Rendering.JSON) : List.of();
    }

    private List<CallModel> request(MethodDecl method, MethodRef ref) {
        List<Integer> inAddress = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < method.params().size(); i++) {
            List<AnnotationUse> annotations = method.params().get(i).annotations();
            boolean isAddress = has(annotations, "request-parameter", ref.owner())
                    || has(annotations, "path-variable", ref.owner());
            (isAddress ? inAddress : others).add(i);
        }
        List<CallModel> models = new ArrayList<>(sinks(ref, "url", inAddress, Rendering.TEXT));
        models.addAll(sinks(ref, "http-out", others, Rendering.JSON));
        return models;
    }

    private static List<Integer> all(MethodDecl method) {
        return java.util.stream.IntStream.range(0, method.params().size())
                .boxed()
                .toList();
    }

    private static List<CallModel> sinks(MethodRef ref, String kind, List<Integer> arguments, Rendering rendering) {
        List<AccessPathSpec> specs = new ArrayList<>();
        for (int argument : arguments) {
            specs.add(spec(argument, List.of()));
            if (kind.equals("db")) {
                specs.add(spec(argument, List.of("element")));
            }
        }
        MethodPattern pattern = new MethodPattern(ref.owner(), List.of(ref.name()), OptionalInt.empty(), List.of());
        return specs.isEmpty()
                ? List.of()
                : List.of(new CallModel.Sink(pattern, ORIGIN, kind, specs, rendering, Optional.empty()));
    }

    private static AccessPathSpec spec(int argument, List<String> path) {
        return new AccessPathSpec(AccessPathSpec.Root.ARGUMENT, argument, AccessPathSpec.NOT_A_FUNCTION, path);
    }

    private boolean has(List<AnnotationUse> annotations, String role, String owner) {
        return annotations.stream()
                .anyMatch(use -> known.getOrDefault(use.simpleName(), List.of()).stream()
                        .filter(model -> model.role().equals(role) && model.holdsFor(use))
                        .anyMatch(model -> {
                            String name = program.annotationName(use, owner);
                            return name.equals(model.annotation()) || name.indexOf('.') < 0;
                        }));
    }
}
