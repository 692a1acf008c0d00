package io.github.privacyscan.read.template;

import io.github.privacyscan.source.Span;
import java.util.Arrays;

/** Turns offsets into lines and columns. */
final class Lines {

    private final int[] starts;

    Lines(String text) {
        int[] found = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1));
            if (ends) {
                found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                found[count++] = i + 1;
            }
        }
        starts = Arrays.copyOf(found, count);
    }

    Span span(int start, int end) {
        int first = line(start);
        int last = line(end);
        return new Span(first + 1, start - starts[first] + 1, last + 1, end - starts[last] + 1);
    }

    private int line(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }
}
