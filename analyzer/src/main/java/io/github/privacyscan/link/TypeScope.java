package io.github.privacyscan.link;

import io.github.privacyscan.program.TypeParam;
import io.github.privacyscan.program.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The place where a written type stands: it gives the names in it a meaning. */
@FunctionalInterface
interface TypeScope {

    /** The type of that name, which is neither primitive nor {@code var}. */
    Type named(String name, List<Type> arguments);

    /** A scope for class files, where every name that is no type variable is a binary name. */
    static TypeScope binary(Map<String, Type> variables) {
        return (name, arguments) -> {
            Type variable = variables.get(name);
            return variable == null ? new Type.Class(name, arguments) : variable;
        };
    }

    /** This scope with type variables in front. */
    default TypeScope with(Map<String, Type> variables) {
        if (variables.isEmpty()) {
            return this;
        }
        return (name, arguments) -> {
            Type variable = variables.get(name);
            return variable == null ? named(name, arguments) : variable;
        };
    }

    /**
     * Reads a written type. A wildcard becomes its bound, because a value of it can be used as nothing else; {@code ?}
     * becomes {@code Object}.
     */
    default Type read(TypeRef type) {
        if (type instanceof TypeRef.Array array) {
            return new Type.Array(read(array.element()));
        }
        if (type instanceof TypeRef.Wildcard wildcard) {
            return wildcard.bound().map(this::read).orElse(Types.OBJECT);
        }
        if (!(type instanceof TypeRef.Named written)) {
            return Type.UNKNOWN;
        }
        if (Types.isPrimitiveName(written.name())) {
            return new Type.Primitive(written.name());
        }
        if (written.name().equals("var") || written.name().isEmpty()) {
            return Type.UNKNOWN;
        }
        return named(written.name(), readAll(written.arguments()));
    }

    /** Reads several written types. */
    default List<Type> readAll(List<TypeRef> types) {
        if (types.isEmpty()) {
            return List.of();
        }
        List<Type> result = new ArrayList<>(types.size());
        for (TypeRef type : types) {
            result.add(read(type));
        }
        return result;
    }

    /**
     * The type variables that type parameters declare. A bound that mentions its own variable is unfolded once, so that
     * members of {@code B extends Builder<B>} are found through two calls in a row and through erasure after that.
     */
    default Map<String, Type> variables(List<TypeParam> params) {
        Map<String, Type> known = Map.of();
        for (int round = 0; round < 3 && !params.isEmpty(); round++) {
            Map<String, Type> next = new LinkedHashMap<>();
            TypeScope scope = with(known);
            for (TypeParam param : params) {
                Type bound = round == 0 || param.bounds().isEmpty()
                        ? Types.OBJECT
                        : scope.read(param.bounds().get(0));
                next.put(param.name(), new Type.Variable(param.name(), round == 2 ? bound : Types.erase(bound)));
            }
            known = next;
        }
        return known;
    }
}
