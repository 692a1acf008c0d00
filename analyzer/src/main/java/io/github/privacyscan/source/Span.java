package io.github.privacyscan.source;

import java.util.Comparator;

/**
 * A region of a text file: from the first character up to, but not including, the end position.
 *
 * <p>Lines and columns count from 1; columns count UTF-16 code units, as SARIF does with {@code columnKind
 * utf16CodeUnits} (SARIF 2.1.0, 3.14.17). {@link #NONE} (all zero) is the place of things without a text, such as
 * members that were read from class files.
 *
 * @param startLine first line, at least 1, or 0 for {@link #NONE}
 * @param startColumn first column, at least 1, or 0 for {@link #NONE}
 * @param endLine last line, not before {@code startLine}
 * @param endColumn column after the last character
 */
public record Span(int startLine, int startColumn, int endLine, int endColumn) implements Comparable<Span> {

    /** The place of things that have no text. */
    public static final Span NONE = new Span(0, 0, 0, 0);

    private static final Comparator<Span> ORDER = Comparator.comparingInt(Span::startLine)
            .thenComparingInt(Span::startColumn)
            .thenComparingInt(Span::endLine)
            .thenComparingInt(Span::endColumn);

    /** Whether this span points into a text. */
    public boolean isPresent() {
        return startLine > 0;
    }

    /** Whether {@code other} lies wholly inside this span. */
    public boolean contains(Span other) {
        boolean startsBefore =
                startLine < other.startLine || (startLine == other.startLine && startColumn <= other.startColumn);
        boolean endsAfter = endLine > other.endLine || (endLine == other.endLine && endColumn >= other.endColumn);
        return startsBefore && endsAfter;
    }

    @Override
    public int compareTo(Span other) {
        return ORDER.compare(this, other);
    }
}
