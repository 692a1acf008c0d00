package io.github.privacyscan.rules.access;

import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.source.Place;
import java.util.List;

/**
 * A read of personal data whose only restriction is to one person, and whose restriction is left out when no person is given.
 *
 * @param place the restriction
 * @param key the name of the person's key
 * @param reader the statement or method that reads, for readers and for the identity of the finding
 * @param elements what it reads, worst first; never empty
 */
record OptionalOwner(Place place, String key, String reader, List<DataElement> elements) {
    OptionalOwner {
        elements = List.copyOf(elements);
    }
}
