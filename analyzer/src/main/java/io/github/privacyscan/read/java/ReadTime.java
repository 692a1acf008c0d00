package io.github.privacyscan.read.java;

/**
 * How long reading took, in nanoseconds of wall time of the threads that read. Several threads' times add up, so the sum
 * can exceed what the stage took; where threads share a processor they count each other's turns. Processor time would not,
 * but asking for it loads the management classes, which takes longer than most files do.
 *
 * @param parse text to syntax tree, in the parser
 * @param lower syntax tree to facts, labels and bodies included
 */
public record ReadTime(long parse, long lower) {

    /** No time at all. */
    public static final ReadTime NONE = new ReadTime(0, 0);

    /** Both times together. */
    public ReadTime plus(ReadTime other) {
        return new ReadTime(parse + other.parse, lower + other.lower);
    }
}
