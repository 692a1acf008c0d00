package io.github.privacyscan.flow;

import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.TypeDecl;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which content a variable can have, judged by its static type: no object is of two classes of which neither extends the
 * other, and a text has no fields of the sources. Answers yes wherever a type is not known.
 *
 * <p>Used by one thread; answers are kept.
 */
final class Contents {

    /** Types whose values hold no objects of the sources. */
    private static final Set<String> PLAIN = Set.of(
            "java.lang.String",
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Double",
            "java.lang.Float",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Short",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.util.Date",
            "java.util.Locale",
            "java.util.UUID");

    private final LinkedProgram program;
    private final List<TypeDecl> types;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, BitSet> reachable = new HashMap<>();
    private final Map<String, Map<String, Boolean>> compatible = new HashMap<>();
    private final Map<String, List<String>> subtypes = new HashMap<>();

    Contents(LinkedProgram program) {
        this.program = program;
        this.types = program.sourceTypes();
        for (int i = 0; i < types.size(); i++) {
            numbers.putIfAbsent(types.get(i).binaryName(), i);
        }
        for (TypeDecl type : types) {
            for (String supertype : program.supertypes(type.binaryName())) {
                subtypes.computeIfAbsent(supertype, s -> new ArrayList<>()).add(type.binaryName());
            }
        }
    }

    /** Whether a value of that static type can have that content. */
    boolean canBe(Type type, AccessPath path) {
        if (path.isEmpty()) {
            return true;
        }
        String name = erased(type);
        if (path.first().equals(AccessPath.UNNAMED)) {
            // Code that handles just anything gives a whole map only by accident.
            return !name.equals(Object.class.getName());
        }
        int hash = path.first().indexOf('#');
        if (hash >= 0) {
            return name.isEmpty() || isOrCanBe(name, path.first().substring(0, hash));
        }
        if (path.first().equals(AccessPath.REST)) {
            if (!name.isEmpty() && isPlain(name)) {
                return false;
            }
            String last = path.steps().get(path.steps().size() - 1);
            int owner = last.indexOf('#');
            return owner < 0 || name.isEmpty() || canContain(type, last.substring(0, owner));
        }
        return true;
    }

    /** Empty for types of which nothing is known. */
    private static String erased(Type type) {
        return type instanceof Type.Array ? "" : type.erasedName();
    }

    /** Whether one object can be of both types. */
    boolean isOrCanBe(String type, String other) {
        if (type.equals(other)) {
            return true;
        }
        return compatible
                .computeIfAbsent(type, t -> new HashMap<>())
                .computeIfAbsent(
                        other,
                        o -> program.isSubtype(type, o)
                                || program.isSubtype(o, type)
                                || (!isPlain(type) && (!isSource(type) || !isSource(o) || haveCommonSubtype(type, o))));
    }

    private boolean isSource(String type) {
        return numbers.containsKey(type);
    }

    private static boolean isPlain(String type) {
        return PLAIN.contains(type) || (Character.isLowerCase(type.charAt(0)) && type.indexOf('.') < 0);
    }

    private boolean haveCommonSubtype(String type, String other) {
        return subtypes.getOrDefault(type, List.of()).stream().anyMatch(sub -> program.isSubtype(sub, other));
    }

    /** Whether an object of the type can lead, over any number of fields, to one of {@code owner}. */
    private boolean canContain(Type type, String owner) {
        Integer number = numbers.get(owner);
        return number == null || reach(type).get(number);
    }

    private BitSet reach(Type type) {
        return reachable.computeIfAbsent(type.toString(), t -> findReach(type));
    }

    private BitSet findReach(Type start) {
        BitSet result = new BitSet(types.size());
        Deque<String> work = new ArrayDeque<>();
        if (!visit(start, result, work)) {
            return everything();
        }
        while (!work.isEmpty()) {
            TypeDecl type = types.get(Objects.requireNonNull(numbers.get(work.pop())));
            for (FieldDecl field : type.fields()) {
                boolean isStatic = field.modifiers().isStatic();
                if (!isStatic && !visit(program.resolve(field.type(), type.binaryName()), result, work)) {
                    return everything();
                }
            }
        }
        return result;
    }

    private BitSet everything() {
        BitSet all = new BitSet(types.size());
        all.set(0, types.size());
        return all;
    }

    /** Notes the source types that a value of the type can be; false if it can be anything. */
    private boolean visit(Type type, BitSet seen, Deque<String> work) {
        if (type instanceof Type.Array array) {
            return visit(array.element(), seen, work);
        }
        if (type instanceof Type.Primitive) {
            return true;
        }
        if (type instanceof Type.Variable variable) {
            return visit(variable.bound(), seen, work);
        }
        if (!(type instanceof Type.Class named)) {
            return false;
        }
        for (Type argument : named.arguments()) {
            if (!visit(argument, seen, work)) {
                return false;
            }
        }
        String name = named.binaryName();
        if (isSource(name)) {
            family(name).forEach(member -> note(member, seen, work));
            return true;
        }
        if (isPlain(name) || !named.arguments().isEmpty()) {
            return true;
        }
        subtypes.getOrDefault(name, List.of()).forEach(member -> note(member, seen, work));
        return isClosed(name);
    }

    /** Its subtypes and supertypes: all classes whose fields an object of the type can have. */
    private Iterable<String> family(String name) {
        Map<String, Boolean> family = new LinkedHashMap<>();
        for (String sub : subtypes.getOrDefault(name, List.of(name))) {
            program.supertypes(sub).forEach(type -> family.put(type, true));
        }
        return family.keySet();
    }

    private void note(String name, BitSet seen, Deque<String> work) {
        Integer number = numbers.get(name);
        if (number != null && !seen.get(number)) {
            seen.set(number);
            work.add(name);
        }
    }

    /** A class of a library that is not generic: it was compiled before the sources and keeps none of their objects. */
    private boolean isClosed(String name) {
        Optional<TypeDecl> known = program.type(name);
        return known.filter(type -> !type.isInterface()
                        && type.typeParams().isEmpty()
                        && !type.modifiers().isAbstract()
                        && !name.equals("java.lang.Object"))
                .isPresent();
    }
}
