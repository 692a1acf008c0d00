package io.github.privacyscan.link;

import io.github.privacyscan.knowledge.AnnotationModel;
import io.github.privacyscan.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Which procedures of the sources a call can run (class hierarchy analysis): every implementation in a subtype of the
 * receiver's static type. Of an interface that components implement, only the components count where the receiver is a
 * field that a container fills.
 */
final class Targets {

    /** More implementations than this are not listed. */
    static final int LIMIT = 16;

    private static final String COMPONENT = "component";

    private final Declarations declarations;
    private final Hierarchy hierarchy;
    private final Members members;
    private final Procedures procedures;
    private final Set<String> componentAnnotations;
    private final Map<MethodInfo, Map<String, Found>> known = new ConcurrentHashMap<>();
    private final Map<MethodInfo, Map<String, Found>> knownInjected = new ConcurrentHashMap<>();

    /** Procedures in order, and whether these are all. */
    record Found(List<Procedure> procedures, boolean complete) {
        static final Found NONE = new Found(List.of(), true);
    }

    Targets(
            Declarations declarations,
            Hierarchy hierarchy,
            Members members,
            Procedures procedures,
            Knowledge knowledge) {
        this.declarations = declarations;
        this.hierarchy = hierarchy;
        this.members = members;
        this.procedures = procedures;
        this.componentAnnotations = knowledge.annotations().stream()
                .filter(model -> model.role().equals(COMPONENT))
                .map(AnnotationModel::annotation)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The one procedure of a method that cannot be overridden, or is called so that overriding does not matter. */
    Found direct(MethodInfo method) {
        return procedures
                .of(method)
                .map(procedure -> new Found(List.of(procedure), true))
                .orElse(Found.NONE);
    }

    /** What a call on an object of that very class runs. */
    Found exact(MethodInfo method, String type) {
        return declarations
                .find(type)
                .flatMap(info -> implementation(info, method))
                .map(this::direct)
                .orElse(Found.NONE);
    }

    /** What a call on an object of that static type can run. */
    Found virtual(MethodInfo method, String type, boolean injected) {
        if (method.isStatic() || method.isPrivate() || method.name().startsWith("<")) {
            return direct(method);
        }
        Map<String, Found> byType =
                (injected ? knownInjected : known).computeIfAbsent(method, unused -> new ConcurrentHashMap<>());
        Found found = byType.get(type);
        if (found == null) {
            found = search(method, type, injected);
            byType.put(type, found);
        }
        return found;
    }

    private Found search(MethodInfo method, String type, boolean injected) {
        List<TypeInfo> classes = subtypes(type);
        if (injected) {
            List<TypeInfo> components =
                    classes.stream().filter(this::isComponent).toList();
            classes = components.isEmpty() ? classes : components;
        }
        Set<Procedure> result = new TreeSet<>();
        Optional<TypeInfo> self = declarations.find(type);
        if (self.isPresent() && !self.get().declaration().modifiers().isAbstract()) {
            implementation(self.get(), method).flatMap(procedures::of).ifPresent(result::add);
        }
        for (TypeInfo subtype : classes) {
            implementation(subtype, method).flatMap(procedures::of).ifPresent(result::add);
            if (result.size() > LIMIT) {
                return new Found(result.stream().limit(LIMIT).toList(), false);
            }
        }
        if (result.isEmpty()) {
            self.flatMap(info -> implementation(info, method))
                    .or(() -> Optional.of(method))
                    .flatMap(procedures::of)
                    .ifPresent(result::add);
        }
        return new Found(List.copyOf(result), true);
    }

    /** All source subtypes that can have instances, breadth first. */
    private List<TypeInfo> subtypes(String type) {
        List<TypeInfo> found = new ArrayList<>(declarations.directSubtypes(type));
        Set<String> seen = new java.util.HashSet<>();
        for (int i = 0; i < found.size(); i++) {
            if (seen.add(found.get(i).name())) {
                found.addAll(declarations.directSubtypes(found.get(i).name()));
            }
        }
        return found.stream()
                .filter(subtype -> !subtype.isInterface()
                        && !subtype.declaration().modifiers().isAbstract())
                .toList();
    }

    /** The method that runs for a method called on an object of exactly that type. */
    private Optional<MethodInfo> implementation(TypeInfo type, MethodInfo method) {
        for (Members.Candidate candidate : members.methods(type.thisType(), method.name())) {
            MethodInfo found = candidate.method();
            boolean fits =
                    method.isStub() || found.params().size() == method.params().size();
            if (fits && !found.isAbstract() && !found.isStub() && sameOrOverrides(found, method)) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** A class may inherit the method from a class that does not know the interface: then names and number must do. */
    private boolean sameOrOverrides(MethodInfo found, MethodInfo method) {
        return members.overrides(found, method)
                || (!hierarchy.isSubtype(found.owner().name(), method.owner().name())
                        && !hierarchy.isSubtype(
                                method.owner().name(), found.owner().name()));
    }

    /** The implementation by number of parameters alone. */
    Optional<Procedure> implementation(String type, String name, int parameters) {
        return declarations
                .find(type)
                .flatMap(info -> members.methods(info.thisType(), name).stream()
                        .map(Members.Candidate::method)
                        .filter(method -> method.params().size() == parameters)
                        .map(procedures::of)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private boolean isComponent(TypeInfo type) {
        return type.declaration().annotations().stream()
                .map(use -> declarations.names().resolve(type, use.name()))
                .anyMatch(this::isComponentName);
    }

    private boolean isComponentName(String name) {
        if (componentAnnotations.contains(name)) {
            return true;
        }
        String simple = name.substring(name.lastIndexOf('.') + 1);
        return simple.equals(name) && componentAnnotations.stream().anyMatch(known -> known.endsWith("." + simple));
    }
}
