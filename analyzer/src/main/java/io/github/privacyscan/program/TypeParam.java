package io.github.privacyscan.program;

import java.util.List;

/**
 * A type parameter of a type or method.
 *
 * @param name its name
 * @param bounds its upper bounds; empty means {@code Object}
 */
public record TypeParam(String name, List<TypeRef> bounds) {
    public TypeParam {
        bounds = List.copyOf(bounds);
    }
}
