package io.github.privacyscan.inventory;

/** How surely an element is of its concept; from the surest to the least. */
public enum Confidence {
    /** Declared so by the organisation: manifest or annotation. */
    CONFIRMED,
    /** A full strong term, or a strong label. */
    STRONG,
    /** A usual name with known other meanings. */
    MEDIUM,
    /** One ambiguous word: for the inventory only. */
    WEAK;

    /** The less sure of the two. */
    public Confidence and(Confidence other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
