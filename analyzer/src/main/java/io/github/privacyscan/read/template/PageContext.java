package io.github.privacyscan.read.template;

import io.github.privacyscan.program.PageFacts.Dialect;
import io.github.privacyscan.program.PagePath;
import io.github.privacyscan.program.PagePrint;
import io.github.privacyscan.program.PageText;
import io.github.privacyscan.read.template.Expression.Part;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the collectors of one page share: its text, what names mean where they are, and what came out so far. */
final class PageContext {

    private static final int MOST_PRINTS = 20_000;

    private final String text;
    private final Lines lines;
    private final Dialect dialect;
    private final Scope scope = new Scope();
    private final List<Placed> prints = new ArrayList<>();

    /** A print and where it starts. */
    record Placed(int offset, PagePrint print) {}

    PageContext(String text, Dialect dialect) {
        this.text = text;
        this.lines = new Lines(text);
        this.dialect = dialect;
    }

    String text() {
        return text;
    }

    Dialect dialect() {
        return dialect;
    }

    Scope scope() {
        return scope;
    }

    List<Placed> prints() {
        return prints;
    }

    Span span(int start, int end) {
        return lines.span(start, end);
    }

    Span span(Token token) {
        return lines.span(token.start(), token.end());
    }

    PageText key(String key, Token at) {
        return new PageText(key, true, span(at));
    }

    Expression read(String expression) {
        return ExpressionReader.read(expression, dialect);
    }

    /** The first value of an expression as a way into the model. */
    Optional<PagePath> path(String expression) {
        return read(expression).parts().stream().findFirst().flatMap(this::resolve);
    }

    Optional<PagePath> resolve(Part part) {
        if (part.selected()) {
            Optional<PagePath> object = scope.object();
            if (object.isPresent()) {
                List<String> steps = new ArrayList<>(List.of(part.path().root()));
                steps.addAll(part.path().steps());
                return Optional.of(object.get().then(steps));
            }
        }
        return scope.resolve(part.path());
    }

    /** Notes that the values of an expression come out here. */
    void print(Expression expression, PagePrint.Context where, boolean escaped, int start, int end) {
        for (Part part : expression.parts()) {
            Optional<PagePath> path = resolve(part).filter(found -> prints.size() < MOST_PRINTS);
            boolean escapes = escaped || part.functions().stream().anyMatch(PageContext::isEscaping);
            path.ifPresent(found -> prints.add(
                    new Placed(start, new PagePrint(found, where, escapes, part.functions(), span(start, end)))));
        }
    }

    private static boolean isEscaping(String function) {
        return function.equals("html") || function.equals("xhtml") || function.startsWith("escape");
    }
}
