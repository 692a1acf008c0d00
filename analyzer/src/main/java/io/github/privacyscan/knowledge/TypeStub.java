package io.github.privacyscan.knowledge;

import io.github.privacyscan.program.TypeRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * The little that linking must know of a library type when no class path is given.
 *
 * @param name binary name
 * @param typeParameters names of its type parameters; empty when it has none, or none that matters
 * @param supertypes its superclass and interfaces, as far as they matter; binary names, arguments may name the type
 *     parameters
 * @param returns per method name the type it returns; all overloads agree. Binary names, type parameters, and the special
 *     names {@value #THIS} for the receiver's own type and {@code class 1} for the type whose class literal is argument 1
 *     ({@code read(text, Member.class)}), see {@link #classArgument}; both also as type arguments
 * @param takes per method name the type of what a function that it is given is called with: {@code index(i -> …)}
 * @param names names by which objects of the type are known where nothing else tells their type: {@code logger}; a method
 *     without arguments with {@code ()} behind it
 * @param interfaceType whether it is an interface
 * @param origin where it is written
 */
public record TypeStub(
        String name,
        List<String> typeParameters,
        List<TypeRef> supertypes,
        Map<String, TypeRef> returns,
        Map<String, TypeRef> takes,
        List<String> names,
        boolean interfaceType,
        String origin) {

    /** The receiver's own type, as fluent methods return it. */
    public static final String THIS = "this";

    private static final String CLASS_ARGUMENT = "class ";

    public TypeStub {
        typeParameters = List.copyOf(typeParameters);
        supertypes = List.copyOf(supertypes);
        returns = Collections.unmodifiableMap(new LinkedHashMap<>(returns));
        takes = Collections.unmodifiableMap(new LinkedHashMap<>(takes));
        names = List.copyOf(names);
    }

    /**
     * For a special name such as {@code class 1} the number of the argument whose class literal is meant, else -1.
     *
     * @param name a name in {@link #returns}
     */
    public static int classArgument(String name) {
        return name.startsWith(CLASS_ARGUMENT) ? Integer.parseInt(name.substring(CLASS_ARGUMENT.length())) : -1;
    }

    /** What both say about one type; where they differ, the other holds. */
    TypeStub with(TypeStub other) {
        List<TypeRef> allSupertypes = new ArrayList<>(supertypes);
        allSupertypes.addAll(other.supertypes);
        Map<String, TypeRef> allReturns = new LinkedHashMap<>(returns);
        allReturns.putAll(other.returns);
        Map<String, TypeRef> allTakes = new LinkedHashMap<>(takes);
        allTakes.putAll(other.takes);
        List<String> allNames = new ArrayList<>(names);
        allNames.addAll(other.names);
        return new TypeStub(
                name,
                other.typeParameters.isEmpty() ? typeParameters : other.typeParameters,
                List.copyOf(new LinkedHashSet<>(allSupertypes)),
                allReturns,
                allTakes,
                allNames,
                interfaceType || other.interfaceType,
                origin);
    }
}
