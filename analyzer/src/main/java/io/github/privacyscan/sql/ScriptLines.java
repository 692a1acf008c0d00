package io.github.privacyscan.sql;

import io.github.privacyscan.source.Span;
import java.util.Arrays;

/** Lines and columns of the offsets of a text. */
public final class ScriptLines {

    private final int[] starts;
    private final int length;
    private final int shift;

    /** The lines of a text; {@code \n}, {@code \r\n} and {@code \r} end one. */
    public ScriptLines(String text) {
        this(text, 1);
    }

    /** The lines of a text that starts in a later line of its file. */
    public ScriptLines(String text, int firstLine) {
        int[] found = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (ends) {
                found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                found[count++] = i + 1;
            }
        }
        starts = Arrays.copyOf(found, count);
        length = text.length();
        shift = firstLine - 1;
    }

    /** The line an offset stands in, from 1. */
    public int line(int offset) {
        return index(offset) + shift;
    }

    private int index(int offset) {
        int index = Arrays.binarySearch(starts, Math.max(0, Math.min(offset, length)));
        return index >= 0 ? index + 1 : -index - 1;
    }

    /** The region between two offsets. */
    public Span span(int start, int end) {
        int first = index(start);
        int last = index(end);
        return new Span(first + shift, start - starts[first - 1] + 1, last + shift, end - starts[last - 1] + 1);
    }
}
