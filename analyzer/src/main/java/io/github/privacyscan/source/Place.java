package io.github.privacyscan.source;

import java.util.Comparator;

/**
 * A region of one file: what a finding, a step of a flow or a problem points at.
 *
 * @param path the file, relative to the scan root, separated by {@code /}
 * @param span the region; {@link Span#NONE} means the file as a whole
 */
public record Place(String path, Span span) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::path).thenComparing(Place::span);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return span.isPresent() ? path + ":" + span.startLine() : path;
    }
}
