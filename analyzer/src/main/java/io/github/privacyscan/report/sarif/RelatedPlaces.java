package io.github.privacyscan.report.sarif;

import com.contrastsecurity.sarif.Location;
import io.github.privacyscan.findings.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where the data of a finding are declared and what else a reader needs, numbered from 1. Viewers open such a place only
 * through a link {@code [words](number)} in the message, so each has one.
 */
final class RelatedPlaces {

    /** With more, the message would be a list; the element list in the properties is complete. */
    private static final int MAX_DECLARATIONS = 5;

    private final Set<Location> locations = new LinkedHashSet<>();
    private final List<String> declarations = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

    RelatedPlaces(Finding finding, Locations places) {
        finding.elements().stream()
                .filter(element -> !element.place().path().isBlank())
                .filter(element -> !element.place().equals(finding.place()))
                .limit(MAX_DECLARATIONS)
                .forEach(element -> {
                    Location location = places.of(element.place(), "Declaration of " + element.name() + ".");
                    declarations.add(link(element.name(), add(location)));
                });
        finding.related().stream()
                .filter(related -> !related.place().path().isBlank())
                .forEach(related -> others.add(link(
                        related.text().en(),
                        add(places.of(related.place(), related.text().en())))));
    }

    Set<Location> locations() {
        return locations;
    }

    /** Sentences to append to the message; empty if there is nothing to link to. */
    String links() {
        String declared = declarations.isEmpty() ? "" : " Declared: " + String.join(", ", declarations) + ".";
        String seeAlso = others.isEmpty() ? "" : " See also: " + String.join(", ", others) + ".";
        return declared + seeAlso;
    }

    /** Text in which nothing looks like a link. */
    static String withoutLinks(String text) {
        return text.replace("](", "] (");
    }

    private int add(Location location) {
        location.setId(locations.size() + 1);
        locations.add(location);
        return location.getId();
    }

    /** In link text, brackets and backslashes are written with a backslash (SARIF 2.1.0, 3.11.6). */
    private static String link(String text, int id) {
        String escaped = text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
        return "[" + escaped.strip().replaceAll("\\.$", "") + "](" + id + ")";
    }
}
