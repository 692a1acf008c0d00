package io.github.privacyscan.inventory.storage;

import io.github.privacyscan.program.MapperFacts.Piece;
import io.github.privacyscan.source.Place;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The text of a statement, put together from its pieces, and where each character of it stands. */
public final class StatementText {

    private static final int MAX_DEPTH = 10;
    private static final int MAX_LENGTH = 200_000;

    private final StringBuilder text = new StringBuilder();
    private final List<Segment> segments = new ArrayList<>();

    StatementText() {}

    /** A run of characters that stand together. */
    private record Segment(int start, String path, Span span, boolean isConditional) {}

    /** A fragment and the file it stands in. */
    record Included(String path, String namespace, List<Piece> pieces) {}

    /** A text that stands in one place. */
    static StatementText of(String text, Place place) {
        StatementText made = new StatementText();
        made.append(text, place.path(), place.span(), false);
        return made;
    }

    /** The pieces one behind the other; included fragments, found by their full name, take their places. */
    static StatementText of(Included statement, Map<String, Included> fragments) {
        StatementText made = new StatementText();
        made.add(statement, fragments, Map.of(), false, 0);
        return made;
    }

    /** The whole text. */
    public String text() {
        return text.toString();
    }

    /** Where the characters from that offset on stand, as far as they stand together. */
    public Place place(int offset, int length) {
        Segment segment = segment(offset);
        Span span = segment.span();
        int line = span.startLine();
        int column = span.startColumn();
        for (int i = segment.start(); i < offset && i < text.length(); i++) {
            boolean ends = text.charAt(i) == '\n';
            line += ends ? 1 : 0;
            column = ends ? 1 : column + 1;
        }
        boolean inside = line <= span.endLine();
        return new Place(
                segment.path(), inside && span.isPresent() ? new Span(line, column, line, column + length) : span);
    }

    /** Whether the character may be left out when the program runs. */
    public boolean isConditional(int offset) {
        return segment(offset).isConditional();
    }

    private Segment segment(int offset) {
        int low = 0;
        int high = segments.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (segments.get(middle).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return segments.isEmpty() ? new Segment(0, "", Span.NONE, false) : segments.get(low);
    }

    private void add(
            Included included,
            Map<String, Included> fragments,
            Map<String, String> properties,
            boolean conditional,
            int depth) {
        for (Piece piece : included.pieces()) {
            boolean maybe = conditional || piece.isConditional();
            if (piece.include().isEmpty()) {
                append(filled(piece.text(), properties), included.path(), piece.span(), maybe);
            } else if (depth < MAX_DEPTH) {
                String id = piece.include().get();
                Optional.ofNullable(fragments.get(included.namespace() + "." + id))
                        .or(() -> Optional.ofNullable(fragments.get(id)))
                        .ifPresent(found -> add(found, fragments, piece.properties(), maybe, depth + 1));
            }
        }
    }

    private static String filled(String text, Map<String, String> properties) {
        String filled = text;
        for (Map.Entry<String, String> property : properties.entrySet()) {
            filled = filled.replace("${" + property.getKey() + "}", property.getValue());
        }
        return filled;
    }

    private void append(String part, String path, Span span, boolean conditional) {
        if (text.length() + part.length() <= MAX_LENGTH) {
            segments.add(new Segment(text.length(), path, span, conditional));
            text.append(part);
        }
    }
}
