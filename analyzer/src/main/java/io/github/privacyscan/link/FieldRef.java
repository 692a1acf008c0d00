package io.github.privacyscan.link;

import java.util.Comparator;

/**
 * A field, by the type that declares it.
 *
 * @param owner binary name of the declaring type
 * @param name field name
 * @param isStatic whether static
 */
public record FieldRef(String owner, String name, boolean isStatic) implements Comparable<FieldRef> {

    private static final Comparator<FieldRef> ORDER =
            Comparator.comparing(FieldRef::owner).thenComparing(FieldRef::name);

    @Override
    public int compareTo(FieldRef other) {
        return ORDER.compare(this, other);
    }
}
