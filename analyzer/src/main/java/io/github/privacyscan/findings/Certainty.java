package io.github.privacyscan.findings;

/** How sure a finding is: the lower of what the rule can decide and how surely the data are what they seem. */
public enum Certainty {
    /** Decided from sources and configuration alone. */
    SURE,
    /** Needs an assumption about names or calls. */
    LIKELY,
    /** The answer lies outside the code. */
    REVIEW;

    /** The less sure of the two. */
    public Certainty and(Certainty other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
