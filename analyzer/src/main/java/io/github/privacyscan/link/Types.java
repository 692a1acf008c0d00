package io.github.privacyscan.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Operations on types that need no declarations: substitution, erasure, boxing. */
final class Types {

    static final Type OBJECT = Type.named("java.lang.Object");
    static final Type STRING = Type.named("java.lang.String");
    static final Type BOOLEAN = new Type.Primitive("boolean");
    static final Type INT = new Type.Primitive("int");
    static final Type VOID = new Type.Primitive("void");

    /** Primitive types, widest numeric first. */
    private static final List<String> NUMERIC = List.of("double", "float", "long", "int", "char", "short", "byte");

    private static final Map<String, String> BOXES = Map.of(
            "boolean", "java.lang.Boolean",
            "byte", "java.lang.Byte",
            "short", "java.lang.Short",
            "char", "java.lang.Character",
            "int", "java.lang.Integer",
            "long", "java.lang.Long",
            "float", "java.lang.Float",
            "double", "java.lang.Double",
            "void", "java.lang.Void");

    private static final Map<String, String> UNBOXED = Map.of(
            "java.lang.Boolean", "boolean",
            "java.lang.Byte", "byte",
            "java.lang.Short", "short",
            "java.lang.Character", "char",
            "java.lang.Integer", "int",
            "java.lang.Long", "long",
            "java.lang.Float", "float",
            "java.lang.Double", "double");

    private Types() {}

    static boolean isPrimitiveName(String name) {
        return BOXES.containsKey(name);
    }

    static boolean isVoid(Type type) {
        return type.equals(VOID);
    }

    static boolean isNumeric(Type type) {
        return type instanceof Type.Primitive primitive && NUMERIC.contains(primitive.name());
    }

    /** Replaces type variables by name, all at once. */
    static Type substitute(Type type, Map<String, Type> binding) {
        if (binding.isEmpty()) {
            return type;
        }
        if (type instanceof Type.Variable variable) {
            return binding.getOrDefault(variable.name(), type);
        }
        if (type instanceof Type.Array array) {
            return new Type.Array(substitute(array.element(), binding));
        }
        if (type instanceof Type.Class named && !named.arguments().isEmpty()) {
            return new Type.Class(named.binaryName(), substituteAll(named.arguments(), binding));
        }
        return type;
    }

    static List<Type> substituteAll(List<Type> types, Map<String, Type> binding) {
        List<Type> result = new ArrayList<>(types.size());
        for (Type type : types) {
            result.add(substitute(type, binding));
        }
        return result;
    }

    /** The erasure (JLS 4.6). */
    static Type erase(Type type) {
        if (type instanceof Type.Class named) {
            return named.arguments().isEmpty() ? named : Type.named(named.binaryName());
        }
        if (type instanceof Type.Array array) {
            return new Type.Array(erase(array.element()));
        }
        return type instanceof Type.Variable variable ? erase(variable.bound()) : type;
    }

    /** The reference type a value gets where only references fit (JLS 5.1.7). */
    static Type boxed(Type type) {
        return type instanceof Type.Primitive primitive
                ? Type.named(BOXES.getOrDefault(primitive.name(), primitive.name()))
                : type;
    }

    /** The primitive type a value has or can be unboxed to (JLS 5.1.8). */
    static Optional<Type> unboxed(Type type) {
        if (type instanceof Type.Primitive) {
            return Optional.of(type);
        }
        return Optional.ofNullable(UNBOXED.get(type.erasedName())).map(Type.Primitive::new);
    }

    /** Whether a primitive value can be widened to another primitive type (JLS 5.1.2), or is of it. */
    static boolean widens(Type.Primitive from, Type.Primitive to) {
        if (from.equals(to)) {
            return true;
        }
        int source = NUMERIC.indexOf(from.name());
        int target = NUMERIC.indexOf(to.name());
        boolean toChar = to.name().equals("char");
        boolean charToSmall = from.name().equals("char") && target > NUMERIC.indexOf("char");
        return source >= 0 && target >= 0 && target < source && !toChar && !charToSmall;
    }

    /** The type of an arithmetic operation (JLS 5.6); {@code int} for operands that are not known to be wider. */
    static Type promoted(List<Type> operands) {
        for (String wide : NUMERIC.subList(0, 3)) {
            for (Type operand : operands) {
                if (unboxed(operand).filter(new Type.Primitive(wide)::equals).isPresent()) {
                    return new Type.Primitive(wide);
                }
            }
        }
        return INT;
    }
}
