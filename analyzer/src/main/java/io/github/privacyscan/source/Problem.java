package io.github.privacyscan.source;

import java.util.Comparator;

/**
 * Something that could not be read or judged: a value with a place, never only a log line.
 *
 * @param severity how much was lost
 * @param stage which stage met it
 * @param place where; a span of {@link Span#NONE} when the file as a whole is meant
 * @param message one English sentence that says what happened and what was skipped
 */
public record Problem(Severity severity, Stage stage, Place place, String message) implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::place)
            .thenComparing(Problem::stage)
            .thenComparing(Problem::severity)
            .thenComparing(Problem::message);

    /** How much was lost. */
    public enum Severity {
        /** Nothing was lost; the user may want to know. */
        NOTE,
        /** Part of a file was not analysed. */
        WARNING,
        /** A whole file, or a rule, was not analysed. */
        ERROR
    }

    /** The stage that met the problem, in pipeline order. */
    public enum Stage {
        DISCOVER,
        READ,
        LINK,
        INVENTORY,
        FLOW,
        RULES,
        REPORT
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }
}
