package io.github.privacyscan.program;

import io.github.privacyscan.source.Span;

/**
 * A comment that stands beside a declaration, kept because it often says what a short name means.
 *
 * @param kind where it stands
 * @param text the comment without its marks; for Javadoc the first sentence, at most 300 characters
 * @param span where it is written
 */
public record Label(Kind kind, String text, Span span) {

    /** Where a label stands. */
    public enum Kind {
        /** Behind the declaration on its last line. */
        TRAILING,
        /** A line or block comment directly above. */
        ABOVE,
        /** Javadoc. */
        JAVADOC,
        /** What people read beside the input that fills it. */
        CAPTION,
        /** The comment of the column that the declaration is stored in. */
        COLUMN
    }
}
