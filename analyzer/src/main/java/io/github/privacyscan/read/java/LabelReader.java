package io.github.privacyscan.read.java;

import com.github.javaparser.Position;
import com.github.javaparser.Range;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.comments.JavadocComment;
import io.github.privacyscan.program.Label;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds the comments beside a declaration: behind it on its last line, directly above it, between its annotations. */
final class LabelReader {

    private static final int MAX_LENGTH = 300;
    private static final String SEPARATORS = ",;({";
    private static final Pattern MARGIN = Pattern.compile("(?m)^[ \\t]*\\*+ ?");
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+\\s+([^}]*)}");
    private static final Pattern HTML_TAG = Pattern.compile("</?[A-Za-z][^<>]*>");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^\\s*@\\w");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s|[。！？]|\\n\\s*\\n|<p>");

    private final LineIndex lines;
    private final TreeMap<Position, Comment> comments = new TreeMap<>(Comparator.naturalOrder());

    /** Labels of one file. */
    LabelReader(LineIndex lines, Collection<? extends Comment> found) {
        this.lines = lines;
        found.forEach(comment -> comment.getRange().ifPresent(range -> comments.put(range.begin, comment)));
    }

    /**
     * The labels of a declaration.
     *
     * @param begin where it begins, with its annotations
     * @param name where its name begins, or that of the first variable of several
     * @param end its last character, or that of the one variable of several
     */
    List<Label> of(Position begin, Position name, Position end) {
        if (comments.isEmpty()) {
            return List.of();
        }
        List<Label> labels = new ArrayList<>(0);
        above(begin, labels);
        comments.subMap(begin, name).values().forEach(comment -> add(comment, Label.Kind.ABOVE, labels));
        behind(end, labels);
        return labels;
    }

    /** The labels of a declaration with one name. */
    List<Label> of(Node declaration, Node name) {
        return declaration
                .getRange()
                .map(range -> of(range.begin, name.getRange().orElse(range).begin, range.end))
                .orElse(List.of());
    }

    /** Comments that end directly above or before the declaration, with nothing but space between. */
    private void above(Position begin, List<Label> labels) {
        List<Comment> found = new ArrayList<>(0);
        Position next = begin;
        for (Comment comment : comments.headMap(begin, false).descendingMap().values()) {
            Range range = comment.getRange().orElseThrow();
            boolean javadoc = comment instanceof JavadocComment;
            int gap = next.line - range.end.line;
            if (!startsItsPlace(range.begin, gap) || !isBlankBetween(range.end, next) || (!javadoc && gap > 1)) {
                break;
            }
            found.add(0, comment);
            next = range.begin;
            if (javadoc) {
                break;
            }
        }
        join(found, labels);
    }

    /** Neighbouring line comments are one label. */
    private static void join(List<Comment> found, List<Label> labels) {
        List<Comment> open = new ArrayList<>();
        for (Comment comment : found) {
            if (comment.isLineComment()) {
                open.add(comment);
            } else {
                addJoined(open, labels);
                add(comment, Label.Kind.ABOVE, labels);
            }
        }
        addJoined(open, labels);
    }

    private static void addJoined(List<Comment> open, List<Label> labels) {
        if (!open.isEmpty()) {
            StringBuilder text = new StringBuilder();
            open.forEach(comment -> text.append(comment.getContent()).append(' '));
            Range first = open.get(0).getRange().orElseThrow();
            Range last = open.get(open.size() - 1).getRange().orElseThrow();
            addText(Label.Kind.ABOVE, text.toString(), Spans.of(new Range(first.begin, last.end)), labels);
            open.clear();
        }
    }

    private void behind(Position end, List<Label> labels) {
        Position at = end;
        for (Comment comment : comments.tailMap(end, false).values()) {
            Range range = comment.getRange().orElseThrow();
            if (range.begin.line != end.line || !isBehind(at, range)) {
                return;
            }
            add(comment, Label.Kind.TRAILING, labels);
            at = range.end;
        }
    }

    private static void add(Comment comment, Label.Kind kind, List<Label> labels) {
        Span span = Spans.of(comment);
        if (comment instanceof JavadocComment) {
            addText(Label.Kind.JAVADOC, firstSentence(comment.getContent()), span, labels);
        } else {
            addText(kind, MARGIN.matcher(comment.getContent()).replaceAll(""), span, labels);
        }
    }

    private static void addText(Label.Kind kind, String text, Span span, List<Label> labels) {
        String flat = SPACE.matcher(text).replaceAll(" ").strip();
        if (!flat.isEmpty()) {
            labels.add(new Label(kind, flat.substring(0, Math.min(flat.length(), MAX_LENGTH)), span));
        }
    }

    private static String firstSentence(String javadoc) {
        String text = MARGIN.matcher(javadoc).replaceAll("");
        text = BLOCK_TAG.split(text, 2)[0].strip();
        text = SENTENCE_END.split(text, 2)[0];
        return HTML_TAG.matcher(INLINE_TAG.matcher(text).replaceAll("$1")).replaceAll("");
    }

    /** Whether the comment is the first on its line, or follows a separator on the line of what it describes. */
    private boolean startsItsPlace(Position begin, int gap) {
        String before = part(begin.line, 0, begin.column - 1).strip();
        return before.isEmpty() || (gap == 0 && SEPARATORS.indexOf(before.charAt(before.length() - 1)) >= 0);
    }

    /** Whether a comment follows directly, or follows a separator and ends its line. */
    private boolean isBehind(Position at, Range comment) {
        String between = part(at.line, at.column, comment.begin.column - 1);
        return between.isBlank()
                || (isSeparator(between) && isSeparator(part(comment.end.line, comment.end.column, Integer.MAX_VALUE)));
    }

    private boolean isBlankBetween(Position end, Position next) {
        if (end.line == next.line) {
            return isBlank(end.line, end.column, next.column - 1);
        }
        for (int between = end.line + 1; between < next.line; between++) {
            if (!lines.line(between).isBlank()) {
                return false;
            }
        }
        return isBlank(end.line, end.column, Integer.MAX_VALUE) && isBlank(next.line, 0, next.column - 1);
    }

    private boolean isBlank(int line, int from, int to) {
        return part(line, from, to).isBlank();
    }

    private static boolean isSeparator(String between) {
        return between.chars().allMatch(c -> Character.isWhitespace(c) || c == ',' || c == ';');
    }

    private String part(int number, int from, int to) {
        String line = lines.line(number);
        int end = Math.min(to, line.length());
        return from >= end ? "" : line.substring(from, end);
    }
}
