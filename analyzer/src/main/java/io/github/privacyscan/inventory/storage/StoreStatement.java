package io.github.privacyscan.inventory.storage;

import io.github.privacyscan.source.Place;
import io.github.privacyscan.sql.SqlStatement;

/**
 * A statement that the program runs.
 *
 * @param owner binary name of the type whose member runs or keeps it
 * @param member the method that runs it, or the field that keeps its text
 * @param origin how the program says it
 * @param sql what it does
 * @param text its text, for the places of what {@code sql} names
 * @param place where it starts
 */
public record StoreStatement(
        String owner, String member, Origin origin, SqlStatement sql, StatementText text, Place place) {

    /** How a program says a statement. */
    public enum Origin {
        /** In a mapper file; the method of the interface runs it. */
        MAPPER,
        /** In an annotation of the method that runs it. */
        ANNOTATION,
        /** As a string in code. */
        CONSTANT
    }

    /** Where a comparison stands. */
    public Place placeOf(SqlStatement.Condition condition) {
        return text.place(condition.start(), condition.column().length());
    }

    /** Whether the comparison may be left out when the program runs. */
    public boolean isOptional(SqlStatement.Condition condition) {
        return text.isConditional(condition.start());
    }
}
