package io.github.privacyscan.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of a concept besides its names.
 *
 * @param titleZhHans Simplified Chinese name; empty when not given
 * @param explanationEn what it is, for a reader of a report; empty when not given
 * @param explanationZhHant the same in Traditional Chinese; empty when not given
 * @param evidence its class in Regulation (EU) 2023/1543, a product default; none for secrets
 * @param companions names that count only beside other data, or surer so
 * @param notNames complete names, lower-case and joined, that look like it and are not
 * @param notLabels complete labels that look like it and are not
 */
public record About(
        String titleZhHans,
        String explanationEn,
        String explanationZhHant,
        Optional<EvidenceClass> evidence,
        List<Companion> companions,
        List<String> notNames,
        List<String> notLabels) {

    /** Nothing. */
    public static final About NOTHING = new About("", "", "", Optional.empty(), List.of(), List.of(), List.of());

    public About {
        companions = List.copyOf(companions);
        notNames = List.copyOf(notNames);
        notLabels = List.copyOf(notLabels);
    }

    /** The same with the names of another. */
    About with(About more) {
        return new About(
                titleZhHans,
                explanationEn,
                explanationZhHant,
                evidence,
                both(companions, more.companions),
                both(notNames, more.notNames),
                both(notLabels, more.notLabels));
    }

    static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    /** A class of data in requests for electronic evidence, Article 3 (9) to (12). */
    public enum EvidenceClass {
        /** Identity, contact, billing and subscription data. */
        SUBSCRIBER,
        /** Addresses, ports and times sought only to identify a user. */
        IDENTIFYING,
        /** Data that providing a service generates. */
        TRAFFIC,
        /** Any other data. */
        CONTENT
    }

    /**
     * Names that mean the concept when certain data stand beside them in the same type.
     *
     * @param names complete names, lower-case and joined
     * @param besides ids of concepts of which one must stand beside, at least surely enough to count
     * @param besideNames complete names of which one must stand beside, whatever they mean alone
     * @param onPeople whether the type must be about people
     * @param strength how surely they mean the concept then
     */
    public record Companion(
            List<String> names,
            List<String> besides,
            List<String> besideNames,
            boolean onPeople,
            Concept.Strength strength) {
        public Companion {
            names = List.copyOf(names);
            besides = List.copyOf(besides);
            besideNames = List.copyOf(besideNames);
        }
    }
}
