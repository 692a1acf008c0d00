package io.github.privacyscan.inventory;

import io.github.privacyscan.source.Place;
import java.util.Comparator;
import java.util.List;

/**
 * Where an element comes from and goes to, as far as the scan saw. Empty lists mean that nothing was found, not that
 * nothing is there.
 *
 * @param stored tables and columns, caches and files it is kept in
 * @param collected addresses and forms it arrives by
 * @param sent recipients and channels it leaves by, logs and responses included
 */
public record Usage(List<Spot> stored, List<Spot> collected, List<Spot> sent) {

    /** Nothing was found. */
    public static final Usage NONE = new Usage(List.of(), List.of(), List.of());

    public Usage {
        stored = stored.stream().distinct().sorted().toList();
        collected = collected.stream().distinct().sorted().toList();
        sent = sent.stream().distinct().sorted().toList();
    }

    /**
     * One such place.
     *
     * @param what in words a reader knows from the code: {@code customer.email}, {@code body of /members}, {@code Segment
     *     (analytics)}
     * @param place where the code says so
     */
    public record Spot(String what, Place place) implements Comparable<Spot> {

        @Override
        public int compareTo(Spot other) {
            return Comparator.comparing(Spot::what).thenComparing(Spot::place).compare(this, other);
        }
    }
}
