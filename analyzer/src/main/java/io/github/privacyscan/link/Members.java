package io.github.privacyscan.link;

import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.MethodDecl;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Members of types, inherited ones included, seen from a use. Thread-safe; what is derived is kept. */
final class Members {

    private static final String CAPTURED = "val$";

    private final Declarations declarations;
    private final Hierarchy hierarchy;
    private final Map<TypeInfo, Map<String, List<Inherited>>> methods = new ConcurrentHashMap<>();
    private final Map<TypeInfo, Optional<Inherited>> functions = new ConcurrentHashMap<>();

    /** A method and the supertype that declares it, in terms of the variables of the type it was looked up in. */
    private record Inherited(MethodInfo method, Type.Class view) {}

    /**
     * A method as a call sees it.
     *
     * @param method the method
     * @param binding types of the declaring type's variables
     * @param raw whether the receiver's type is raw, so that results are erased
     */
    record Candidate(MethodInfo method, Map<String, Type> binding, boolean raw) {

        List<Type> params() {
            return Types.substituteAll(method.params(), binding);
        }
    }

    /** A field as an access sees it. */
    record FoundField(TypeInfo owner, FieldDecl field, Type type) {
        FieldRef ref() {
            return new FieldRef(owner.name(), field.name(), field.modifiers().isStatic());
        }
    }

    Members(Declarations declarations, Hierarchy hierarchy) {
        this.declarations = declarations;
        this.hierarchy = hierarchy;
    }

    /** Drops what was derived; later stages ask for little of it, which is derived again. */
    void forget() {
        methods.clear();
        functions.clear();
    }

    /** Methods of that name, nearest first, overridden ones left out. */
    List<Candidate> methods(Type.Class use, String name) {
        Optional<TypeInfo> type = declarations.find(use.binaryName());
        if (type.isEmpty()) {
            return List.of();
        }
        List<Inherited> inherited = inherited(type.get(), name);
        List<Candidate> result = new ArrayList<>(inherited.size());
        for (Inherited each : inherited) {
            result.add(candidate(use, type.get(), each));
        }
        return result;
    }

    /** Constructors of a type. */
    List<Candidate> constructors(Type.Class use) {
        return declarations
                .find(use.binaryName())
                .map(type -> type.methods(MethodDecl.CONSTRUCTOR).stream()
                        .map(method -> candidate(use, type, new Inherited(method, type.thisType())))
                        .toList())
                .orElse(List.of());
    }

    private static Candidate candidate(Type.Class use, TypeInfo type, Inherited inherited) {
        TypeInfo owner = inherited.method().owner();
        Type.Class seen = Hierarchy.seenFrom(use, type, inherited.view());
        boolean raw = seen.arguments().isEmpty() && !owner.params().isEmpty();
        return new Candidate(inherited.method(), Hierarchy.binding(seen, owner), raw);
    }

    private List<Inherited> inherited(TypeInfo type, String name) {
        Map<String, List<Inherited>> ofType = methods.computeIfAbsent(type, unused -> new ConcurrentHashMap<>());
        List<Inherited> known = ofType.get(name);
        if (known == null) {
            known = collect(type, name);
            ofType.put(name, known);
        }
        return known;
    }

    private List<Inherited> collect(TypeInfo type, String name) {
        List<Inherited> result = new ArrayList<>();
        for (Hierarchy.View view : hierarchy.views(type).values()) {
            for (MethodInfo method : view.info().map(info -> info.methods(name)).orElse(List.of())) {
                collect(new Inherited(method, view.type()), result);
            }
        }
        return List.copyOf(result);
    }

    private void collect(Inherited next, List<Inherited> result) {
        for (int i = 0; i < result.size(); i++) {
            Inherited lower = result.get(i);
            if (overrides(lower, next.method(), next.view())) {
                if (replaces(next, lower)) {
                    result.set(i, next);
                }
                return;
            }
        }
        result.add(next);
    }

    /**
     * Of two abstract methods with the same parameters that a type inherits, the one of the lower type counts; of
     * unrelated types the one with the narrower result (JLS 15.12.2.5).
     */
    private boolean replaces(Inherited next, Inherited lower) {
        String nextOwner = next.method().owner().name();
        String lowerOwner = lower.method().owner().name();
        if (!next.method().isAbstract() || !lower.method().isAbstract() || hierarchy.isSubtype(lowerOwner, nextOwner)) {
            return false;
        }
        return hierarchy.isSubtype(nextOwner, lowerOwner) || hierarchy.fits(returns(next), returns(lower));
    }

    private static Type returns(Inherited method) {
        Type returns = method.method().returns();
        return Types.substitute(
                returns, Hierarchy.binding(method.view(), method.method().owner()));
    }

    private static boolean overrides(Inherited lower, MethodInfo upper, Type.Class upperView) {
        MethodInfo method = lower.method();
        if (upper.isStub() || method.isStub()) {
            return upper.isStub() && method.isStub();
        }
        if (method.params().size() != upper.params().size()) {
            return false;
        }
        if (method.ref().parameterTypes().equals(upper.ref().parameterTypes())) {
            return true;
        }
        return erasedParams(method, lower.view()).equals(erasedParams(upper, upperView));
    }

    private static List<String> erasedParams(MethodInfo method, Type.Class view) {
        Map<String, Type> binding = Hierarchy.binding(view, method.owner());
        return method.params().stream()
                .map(param -> Types.substitute(param, binding).erasedName())
                .toList();
    }

    /** Whether the first method overrides the second, or is it, as seen from the first one's type. */
    boolean overrides(MethodInfo lower, MethodInfo upper) {
        if (!lower.name().equals(upper.name())) {
            return false;
        }
        if (upper.isStub() || lower.equals(upper)) {
            return true;
        }
        return hierarchy
                .as(lower.owner().thisType(), upper.owner().name())
                .filter(view -> overrides(new Inherited(lower, lower.owner().thisType()), upper, view))
                .isPresent();
    }

    /** A field, inherited or declared; also the variable that a local class captures under that name. */
    Optional<FoundField> field(Type.Class use, String name) {
        Optional<TypeInfo> type = declarations.find(use.binaryName());
        if (type.isEmpty()) {
            return Optional.empty();
        }
        for (Hierarchy.View view : hierarchy.views(type.get()).values()) {
            if (view.info().isPresent()) {
                Optional<FieldDecl> field = view.info().get().field(name);
                if (field.isPresent()) {
                    return Optional.of(found(use, type.get(), view, view.info().get(), field.get()));
                }
            }
        }
        return type.get()
                .field(CAPTURED + name)
                .map(field ->
                        new FoundField(type.get(), field, type.get().scope().read(field.type())));
    }

    private static FoundField found(
            Type.Class use, TypeInfo type, Hierarchy.View view, TypeInfo owner, FieldDecl field) {
        Type written = owner.scope().read(field.type());
        if (field.modifiers().isStatic() || owner.params().isEmpty()) {
            return new FoundField(owner, field, written);
        }
        Type.Class seen = Hierarchy.seenFrom(use, type, view.type());
        return new FoundField(owner, field, Types.substitute(written, Hierarchy.binding(seen, owner)));
    }

    /** The one abstract method of a functional interface (JLS 9.8). */
    Optional<Candidate> function(Type type) {
        if (!(type instanceof Type.Class use)) {
            return Optional.empty();
        }
        Optional<TypeInfo> info = declarations.find(use.binaryName()).filter(TypeInfo::isInterface);
        return info.flatMap(this::functionOf).map(method -> candidate(use, info.get(), method));
    }

    private Optional<Inherited> functionOf(TypeInfo type) {
        Optional<Inherited> known = functions.get(type);
        if (known == null) {
            known = searchFunction(type);
            functions.put(type, known);
        }
        return known;
    }

    private Optional<Inherited> searchFunction(TypeInfo type) {
        Map<String, Boolean> names = new LinkedHashMap<>();
        for (Hierarchy.View view : hierarchy.views(type).values()) {
            view.info()
                    .filter(TypeInfo::isInterface)
                    .ifPresent(info -> info.allMethods().forEach((name, all) -> names.put(name, true)));
        }
        List<Inherited> found = new ArrayList<>();
        for (String name : names.keySet()) {
            for (Inherited method : inherited(type, name)) {
                if (method.method().isAbstract() && !isOfObject(method.method())) {
                    found.add(method);
                }
            }
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private boolean isOfObject(MethodInfo method) {
        return declarations
                .find("java.lang.Object")
                .filter(object -> object.methods(method.name()).stream()
                        .anyMatch(same ->
                                same.ref().parameterTypes().equals(method.ref().parameterTypes())))
                .isPresent();
    }
}
