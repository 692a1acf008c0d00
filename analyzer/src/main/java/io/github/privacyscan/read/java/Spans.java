package io.github.privacyscan.read.java;

import com.github.javaparser.Range;
import com.github.javaparser.ast.Node;
import io.github.privacyscan.source.Span;

/** Regions of syntax tree nodes. The parser counts columns in UTF-16 units from 1 and includes the last character. */
final class Spans {

    private Spans() {}

    static Span of(Node node) {
        return node.getRange().map(Spans::of).orElse(Span.NONE);
    }

    static Span of(Range range) {
        return new Span(range.begin.line, range.begin.column, range.end.line, range.end.column + 1);
    }
}
