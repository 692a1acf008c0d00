package io.github.privacyscan.findings;

import io.github.privacyscan.source.Place;
import java.util.Comparator;
import java.util.List;

/**
 * A fact about code and the provision it bears on.
 *
 * @param rule the rule
 * @param place the primary location
 * @param message one full factual sentence, both languages
 * @param level level of this finding
 * @param securitySeverity 0.0 to 10.0, of this finding
 * @param certainty how sure
 * @param elements the data concerned, worst first
 * @param paths paths from a source to the place, one per element at most; empty for shape rules
 * @param related other places a reader needs, with what they are
 * @param clear what would clear the finding, one sentence in both languages
 * @param identity what the finding is about in words that survive moved lines: element, source and sink symbols
 */
public record Finding(
        RuleInfo rule,
        Place place,
        Text message,
        Level level,
        double securitySeverity,
        Certainty certainty,
        List<Element> elements,
        List<Path> paths,
        List<Related> related,
        Text clear,
        String identity)
        implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::place)
            .thenComparing(finding -> finding.rule().id())
            .thenComparing(Finding::identity);

    public Finding {
        elements = List.copyOf(elements);
        paths = List.copyOf(paths);
        related = List.copyOf(related);
    }

    /**
     * A data element, as reports show it.
     *
     * @param name {@code Member.email}
     * @param concept concept id
     * @param tier {@code T1}, {@code T2}, {@code T3}, {@code S}
     * @param confidence {@code confirmed}, {@code strong}, {@code medium}, {@code weak}
     * @param evidence why we think so
     * @param place where it is declared
     */
    public record Element(
            String name, String concept, String tier, String confidence, List<String> evidence, Place place) {
        public Element {
            evidence = List.copyOf(evidence);
        }
    }

    /** A path: its steps from the source to the primary location. */
    public record Path(List<Step> steps) {
        public Path {
            steps = List.copyOf(steps);
        }
    }

    /** A step of a path: where, and what happens there. */
    public record Step(Place place, Text text) {}

    /** Another place, and what it is. */
    public record Related(Place place, Text text) {}

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
