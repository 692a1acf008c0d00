package io.github.privacyscan.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which procedures of the sources a call can run (class hierarchy analysis): every implementation in a subtype of the
 * receiver's static type that has objects. Of an interface that components implement, only the components count where the
 * receiver is a field, and of those the ones a container puts there.
 */
final class Targets {

    /** More implementations than this are not listed. */
    static final int LIMIT = 16;

    private final Declarations declarations;
    private final Hierarchy hierarchy;
    private final Members members;
    private final Procedures procedures;
    private final Instantiated instantiated;
    private final Beans beans;
    private final Map<MethodInfo, Map<String, Found>> known = new ConcurrentHashMap<>();
    private final Map<MethodInfo, Map<TypedField, Found>> knownInjected = new ConcurrentHashMap<>();

    /** Procedures in order, and whether these are all. */
    record Found(List<Procedure> procedures, boolean complete) {
        static final Found NONE = new Found(List.of(), true);
    }

    /** A field as seen from a type that may bind type variables of its owner. */
    private record TypedField(FieldRef field, String type) {}

    Targets(
            Declarations declarations,
            Hierarchy hierarchy,
            Members members,
            Procedures procedures,
            Instantiated instantiated,
            Beans beans) {
        this.declarations = declarations;
        this.hierarchy = hierarchy;
        this.members = members;
        this.procedures = procedures;
        this.instantiated = instantiated;
        this.beans = beans;
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

    /** Drops what was found, when all calls are linked. */
    void forget() {
        known.clear();
        knownInjected.clear();
    }

    /** What a call on an object of that static type can run. */
    Found virtual(MethodInfo method, String type) {
        if (isDirect(method)) {
            return direct(method);
        }
        Map<String, Found> byType = known.computeIfAbsent(method, unused -> new ConcurrentHashMap<>());
        Found found = byType.get(type);
        if (found == null) {
            found = search(method, type, instantiated.of(subtypes(type)));
            byType.put(type, found);
        }
        return found;
    }

    /** What a call on the object in an instance field of that static type can run. */
    Found virtual(MethodInfo method, String type, FieldRef field) {
        if (isDirect(method)) {
            return direct(method);
        }
        Map<TypedField, Found> byField = knownInjected.computeIfAbsent(method, unused -> new ConcurrentHashMap<>());
        TypedField key = new TypedField(field, type);
        Found found = byField.get(key);
        if (found == null) {
            found = inField(method, type, field);
            byField.put(key, found);
        }
        return found;
    }

    private Found inField(MethodInfo method, String type, FieldRef field) {
        Optional<Set<String>> exact = declarations
                .find(field.owner())
                .filter(TypeInfo::isSource)
                .flatMap(owner -> owner.field(field.name())
                        .flatMap(declared -> FieldStores.of(owner, field.name()).exact(declared)));
        if (exact.isPresent()) {
            Set<Procedure> found = new TreeSet<>();
            exact.get().forEach(name -> found.addAll(exact(method, name).procedures()));
            return new Found(List.copyOf(found), true);
        }
        List<TypeInfo> components =
                subtypes(type).stream().filter(beans::isBean).toList();
        return components.isEmpty() ? virtual(method, type) : search(method, type, beans.into(field, components));
    }

    private static boolean isDirect(MethodInfo method) {
        return method.isStatic() || method.isPrivate() || method.name().startsWith("<");
    }

    private Found search(MethodInfo method, String type, List<TypeInfo> classes) {
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
        Optional<TypeInfo> info = declarations.find(type);
        if (info.isEmpty()) {
            return Optional.empty();
        }
        for (Members.Candidate candidate : members.methods(info.get().thisType(), name)) {
            Optional<Procedure> procedure = candidate.method().params().size() == parameters
                    ? procedures.of(candidate.method())
                    : Optional.empty();
            if (procedure.isPresent()) {
                return procedure;
            }
        }
        return Optional.empty();
    }
}
