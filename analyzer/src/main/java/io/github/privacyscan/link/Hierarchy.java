package io.github.privacyscan.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The subtype relation over everything declared. Thread-safe; what is derived is kept. */
final class Hierarchy {

    private static final String OBJECT = "java.lang.Object";
    private static final String UNCHECKED = "java.lang.RuntimeException";

    private final Declarations declarations;
    private final Map<TypeInfo, Map<String, View>> views = new ConcurrentHashMap<>();

    /**
     * A supertype of a type.
     *
     * @param type the supertype, in terms of the subtype's own variables
     * @param depth how many steps away
     * @param info its declaration, if known
     */
    record View(Type.Class type, int depth, Optional<TypeInfo> info) {}

    Hierarchy(Declarations declarations) {
        this.declarations = declarations;
    }

    /**
     * All supertypes by binary name: the type itself, its superclasses upwards, then interfaces, nearest first. {@code
     * Object} comes last for interfaces, too.
     */
    Map<String, View> views(TypeInfo type) {
        Map<String, View> known = views.get(type);
        if (known == null) {
            known = linearise(type);
            views.put(type, known);
        }
        return known;
    }

    private Map<String, View> linearise(TypeInfo type) {
        Map<String, View> result = new LinkedHashMap<>();
        List<View> pending = new ArrayList<>();
        View self = new View(type.thisType(), 0, Optional.of(type));
        Optional<View> level = Optional.of(self);
        while (level.isPresent() && result.putIfAbsent(level.get().type().binaryName(), level.get()) == null) {
            View current = level.get();
            level = Optional.empty();
            for (View supertype : direct(current)) {
                boolean isClass = supertype.info().filter(TypeInfo::isInterface).isEmpty();
                if (isClass
                        && level.isEmpty()
                        && !current.info().filter(TypeInfo::isInterface).isPresent()) {
                    level = Optional.of(supertype);
                } else {
                    pending.add(supertype);
                }
            }
        }
        for (int i = 0; i < pending.size(); i++) {
            View current = pending.get(i);
            if (result.putIfAbsent(current.type().binaryName(), current) == null) {
                pending.addAll(direct(current));
            }
        }
        declarations
                .find(OBJECT)
                .ifPresent(object -> result.putIfAbsent(
                        OBJECT, new View(new Type.Class(OBJECT, List.of()), Integer.MAX_VALUE, Optional.of(object))));
        return result;
    }

    private List<View> direct(View view) {
        if (view.info().isEmpty()) {
            return unseen(view.type().binaryName(), view.depth());
        }
        List<View> result = new ArrayList<>();
        for (Type.Class supertype : view.info().get().supertypes()) {
            if (supertype.binaryName().equals(OBJECT) && view.info().get().isInterface()) {
                continue;
            }
            Type.Class seen = view.depth() == 0
                    ? supertype
                    : seenFrom(view.type(), view.info().get(), supertype);
            result.add(new View(seen, view.depth() + 1, declarations.find(seen.binaryName())));
        }
        return result;
    }

    /** An exception of a library that nobody brought is one all the same, as its name says; most are unchecked. */
    private List<View> unseen(String binaryName, int depth) {
        Optional<TypeInfo> above =
                isUnseenException(binaryName) ? declarations.find(UNCHECKED) : Optional.<TypeInfo>empty();
        return above.map(info -> List.of(new View(info.thisType(), depth + 1, above)))
                .orElse(List.of());
    }

    private boolean isUnseenException(String binaryName) {
        return binaryName.endsWith("Exception")
                && binaryName.indexOf('.') > 0
                && declarations.find(binaryName).isEmpty();
    }

    /** A type written in a declaration, as it looks from a use of that declaration. */
    static Type.Class seenFrom(Type.Class use, TypeInfo declaration, Type.Class written) {
        Type seen = declaration.params().isEmpty()
                ? written
                : use.arguments().isEmpty()
                        ? Types.erase(written)
                        : Types.substitute(written, binding(use, declaration));
        return seen instanceof Type.Class named ? named : written;
    }

    /** The type arguments of a use by the names of the declaration's type parameters; erased bounds where it has none. */
    static Map<String, Type> binding(Type.Class use, TypeInfo declaration) {
        if (declaration.params().isEmpty()) {
            return Map.of();
        }
        Map<String, Type> result = new LinkedHashMap<>();
        for (int i = 0; i < declaration.params().size(); i++) {
            if (declaration.params().get(i) instanceof Type.Variable variable) {
                result.put(variable.name(), argument(use, i, variable));
            }
        }
        return result;
    }

    /** The wildcard {@code ?} was read as {@code Object}, which no variable with a narrower bound can be. */
    private static Type argument(Type.Class use, int index, Type.Variable variable) {
        boolean given =
                index < use.arguments().size() && !use.arguments().get(index).equals(Types.OBJECT);
        return given ? use.arguments().get(index) : Types.erase(variable.bound());
    }

    /** The supertypes of a type by name, nearest first, itself first; only the name itself when it is not declared. */
    List<String> supertypes(String binaryName) {
        return declarations
                .find(binaryName)
                .map(type -> views(type).values().stream()
                        .sorted(Comparator.comparingInt(View::depth))
                        .map(view -> view.type().binaryName())
                        .toList())
                .orElseGet(() -> unseenSupertypes(binaryName));
    }

    private List<String> unseenSupertypes(String binaryName) {
        List<String> names = new ArrayList<>(List.of(binaryName));
        unseen(binaryName, 0)
                .forEach(above -> names.addAll(supertypes(above.type().binaryName())));
        return List.copyOf(names);
    }

    boolean isSubtype(String binaryName, String of) {
        if (binaryName.equals(of) || of.equals(OBJECT)) {
            return true;
        }
        Optional<TypeInfo> type = declarations.find(binaryName);
        return type.map(info -> views(info).containsKey(of))
                .orElseGet(() -> isUnseenException(binaryName) && isSubtype(UNCHECKED, of));
    }

    /** Whether some supertype of the type is declared nowhere, so that it may have any member and any supertype. */
    Optional<Type.Class> unknownSupertype(TypeInfo type) {
        return views(type).values().stream()
                .filter(view -> view.info().filter(info -> !info.isStub()).isEmpty())
                .filter(view -> !view.type().binaryName().equals(OBJECT))
                .map(View::type)
                .findFirst();
    }

    /** A class type seen as one of its supertypes; raw if it is raw. */
    Optional<Type.Class> as(Type type, String supertype) {
        if (type instanceof Type.Variable variable) {
            return as(variable.bound(), supertype);
        }
        if (!(type instanceof Type.Class named)) {
            return Optional.empty();
        }
        if (named.binaryName().equals(supertype)) {
            return Optional.of(named);
        }
        return declarations
                .find(named.binaryName())
                .flatMap(info -> Optional.ofNullable(views(info).get(supertype))
                        .map(view -> seenFrom(named, info, view.type())));
    }

    /** Whether a value of the first type fits where the second is wanted, erased; yes where something is not known. */
    boolean fits(Type from, Type to) {
        if (from.equals(to) || from instanceof Type.Unknown || to instanceof Type.Unknown) {
            return true;
        }
        if (to instanceof Type.Variable variable) {
            return fits(from, variable.bound());
        }
        if (from instanceof Type.Variable variable) {
            return variable.name().startsWith(Inference.MARK) || fits(variable.bound(), to);
        }
        if (from instanceof Type.Null) {
            return !(to instanceof Type.Primitive);
        }
        if (from instanceof Type.Primitive || to instanceof Type.Primitive) {
            return from instanceof Type.Primitive source
                    && to instanceof Type.Primitive target
                    && Types.widens(source, target);
        }
        if (from instanceof Type.Array source) {
            return to instanceof Type.Array target
                    ? fitsElement(source.element(), target.element())
                    : isArraySupertype(to.erasedName());
        }
        if (to instanceof Type.Array) {
            return false;
        }
        return fitsClass(from.erasedName(), to.erasedName());
    }

    private boolean fitsElement(Type from, Type to) {
        return (from instanceof Type.Primitive || to instanceof Type.Primitive) ? from.equals(to) : fits(from, to);
    }

    private static boolean isArraySupertype(String name) {
        return name.equals(OBJECT) || name.equals("java.lang.Cloneable") || name.equals("java.io.Serializable");
    }

    private boolean fitsClass(String from, String to) {
        if (isSubtype(from, to)) {
            return true;
        }
        Optional<TypeInfo> type = declarations.find(from);
        return type.isEmpty() || unknownSupertype(type.get()).isPresent();
    }

    /** The type that both branches of a choice have. */
    Type join(Type left, Type right) {
        if (left.equals(right) || right instanceof Type.Null || right instanceof Type.Unknown) {
            return left;
        }
        if (left instanceof Type.Null || left instanceof Type.Unknown) {
            return right;
        }
        if (left instanceof Type.Primitive && right instanceof Type.Primitive) {
            return Types.isNumeric(left) && Types.isNumeric(right) ? Types.promoted(List.of(left, right)) : left;
        }
        Type first = Types.boxed(left);
        Type second = Types.boxed(right);
        if (fits(first, second)) {
            return fits(second, first) ? first : second;
        }
        return fits(second, first) ? first : commonSupertype(first, second);
    }

    private Type commonSupertype(Type first, Type second) {
        for (String candidate : supertypes(first.erasedName())) {
            if (!candidate.equals(OBJECT) && isSubtype(second.erasedName(), candidate)) {
                return as(first, candidate).map(Type.class::cast).orElseGet(() -> Type.named(candidate));
            }
        }
        return Types.OBJECT;
    }
}
