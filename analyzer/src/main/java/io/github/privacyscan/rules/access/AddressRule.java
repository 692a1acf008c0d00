package io.github.privacyscan.rules.access;

import io.github.privacyscan.link.Endpoint;
import io.github.privacyscan.source.Place;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One setting that says who may send requests to some addresses.
 *
 * @param patterns the addresses
 * @param isKnown whether all that it is for is known: texts in the code, and no condition beside them
 * @param verbs the only kinds of requests it is for, {@code GET}; none for all
 * @param open whether anybody may
 * @param place where it is written
 */
record AddressRule(List<AddressPattern> patterns, boolean isKnown, Set<String> verbs, boolean open, Place place) {

    AddressRule {
        patterns = List.copyOf(patterns);
        verbs = Set.copyOf(verbs);
    }

    /** Whether it certainly holds for all requests to that handler by that address. */
    boolean covers(Endpoint handler, String address) {
        return patterns.stream().anyMatch(pattern -> pattern.covers(address))
                && (verbs.isEmpty() || verbs.contains(verb(handler)));
    }

    /** Whether it may hold for requests to that handler. */
    boolean touches(Endpoint handler, String address) {
        String verb = verb(handler);
        return (!isKnown || patterns.stream().anyMatch(pattern -> pattern.touches(address)))
                && (verbs.isEmpty() || verb.isEmpty() || verbs.contains(verb));
    }

    /** The pattern that covers an address. */
    String patternFor(String address) {
        return patterns.stream()
                .filter(pattern -> pattern.covers(address))
                .findFirst()
                .map(AddressPattern::text)
                .orElse("");
    }

    /** The kind of requests, as the annotation of the handler is named; empty when it does not say. */
    private static String verb(Endpoint handler) {
        String name = handler.mapping().simpleName().toUpperCase(Locale.ROOT);
        return AccessSettings.VERBS.stream()
                .filter(name::startsWith)
                .findFirst()
                .orElse("");
    }
}
