package io.github.privacyscan.knowledge;

import java.util.List;
import java.util.Map;

/**
 * The little that linking must know of a library type when no class path is given.
 *
 * @param name binary name
 * @param supertypes binary names of its superclass and interfaces, as far as they matter
 * @param returns per method name the type it returns: a binary name, {@code this} for the receiver's own type; all
 *     overloads agree
 * @param interfaceType whether it is an interface
 * @param origin where it is written
 */
public record TypeStub(
        String name, List<String> supertypes, Map<String, String> returns, boolean interfaceType, String origin) {
    public TypeStub {
        supertypes = List.copyOf(supertypes);
        returns = Map.copyOf(returns);
    }
}
