package io.github.privacyscan.link.truth;

import java.util.Comparator;

/**
 * A place in a text where a method or constructor is named: the name of a method, the first character of an object
 * creation, method reference or explicit constructor call.
 *
 * @param file path below the folder of the sources
 * @param line from 1
 * @param column from 1, in UTF-16 units, tabs counting one
 * @param name what is called there; {@code <init>} for constructors
 */
record Site(String file, int line, int column, String name) implements Comparable<Site> {

    private static final Comparator<Site> ORDER = Comparator.comparing(Site::file)
            .thenComparingInt(Site::line)
            .thenComparingInt(Site::column)
            .thenComparing(Site::name);

    @Override
    public int compareTo(Site other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
