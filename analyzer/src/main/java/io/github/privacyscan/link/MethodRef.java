package io.github.privacyscan.link;

import java.util.Comparator;
import java.util.List;

/**
 * A method or constructor, by the type that declares it and its erased parameter types.
 *
 * @param owner binary name of the declaring type; of the receiver's static type when the declaration is unknown
 * @param name method name, or {@code <init>}
 * @param parameterTypes erased parameter types ({@link Type#erasedName()}); empty strings where unknown
 * @param isStatic whether static
 * @param known whether the declaration was found; otherwise only owner, name and number of arguments are certain
 */
public record MethodRef(String owner, String name, List<String> parameterTypes, boolean isStatic, boolean known)
        implements Comparable<MethodRef> {

    private static final Comparator<MethodRef> ORDER = Comparator.comparing(MethodRef::owner)
            .thenComparing(MethodRef::name)
            .thenComparing(method -> String.join(",", method.parameterTypes()));

    public MethodRef {
        parameterTypes = List.copyOf(parameterTypes);
    }

    @Override
    public int compareTo(MethodRef other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return owner + "#" + name + "(" + String.join(",", parameterTypes) + ")";
    }
}
