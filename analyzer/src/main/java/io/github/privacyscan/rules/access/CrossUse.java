package io.github.privacyscan.rules.access;

import io.github.privacyscan.findings.Text;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.source.Place;
import java.util.List;
import java.util.Optional;

/**
 * A place where data of one person may come to another.
 *
 * @param place the place to report
 * @param fact what is said, with {@code {data}} where the data are named
 * @param elements the data, worst first; never empty
 * @param other a second place a reader needs
 * @param identity words that survive moved lines
 */
record CrossUse(Place place, Text fact, List<DataElement> elements, Optional<Place> other, String identity) {
    CrossUse {
        elements = List.copyOf(elements);
    }
}
