package io.github.privacyscan.read.mapper;

import io.github.privacyscan.program.MapperFacts.Piece;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * Reads the text of one statement or fragment. Where a tag chooses between texts, all of them are taken: a reader of the SQL
 * stands words like AND and commas that are one too many.
 */
final class TextReader {

    private static final Set<String> CONDITIONAL = Set.of("if", "when", "otherwise");

    private static final Pattern PLACEHOLDER = Pattern.compile("([#$])\\{\\s*(\\w+)");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*(?:\\.\\w+)*(\\s*\\()?");

    private final Events events;
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();

    TextReader(Events events) {
        this.events = events;
    }

    /** Reads up to the end of the element that has just started. */
    List<Piece> read() throws XMLStreamException {
        content(false);
        return pieces;
    }

    private void content(boolean conditional) throws XMLStreamException {
        int inside = events.depth();
        while (events.depth() >= inside && events.next()) {
            if (events.isText()) {
                addText(renamed(events.text()), conditional);
            } else if (events.isStart()) {
                element(conditional);
            }
        }
    }

    private void element(boolean conditional) throws XMLStreamException {
        switch (events.name()) {
            case "include" -> include(conditional);
            case "bind" -> {
                names.put(events.attribute("name"), meant(events.attribute("value")));
                content(conditional);
            }
            case "where" -> framed(" where ", "", conditional);
            case "set" -> framed(" set ", "", conditional);
            case "trim" ->
                framed(" " + events.attribute("prefix") + " ", " " + events.attribute("suffix") + " ", conditional);
            case "foreach" -> foreach(conditional);
            case "selectKey" -> skip();
            default -> content(conditional || CONDITIONAL.contains(events.name()));
        }
    }

    private void framed(String before, String after, boolean conditional) throws XMLStreamException {
        add(before, conditional);
        content(conditional);
        add(after, conditional);
    }

    private void foreach(boolean conditional) throws XMLStreamException {
        String item = events.attribute("item");
        String collection = events.attribute("collection");
        String close = events.attribute("close");
        add(events.attribute("open"), conditional);
        Optional<String> shadowed = Optional.ofNullable(names.put(item, path(collection) + "[]"));
        content(conditional);
        names.remove(item);
        shadowed.ifPresent(outer -> names.put(item, outer));
        add(close, conditional);
    }

    private void include(boolean conditional) throws XMLStreamException {
        Optional<String> id = Optional.of(events.attribute("refid")).filter(text -> !text.isEmpty());
        Span span = events.here();
        Map<String, String> properties = new HashMap<>();
        int inside = events.depth();
        while (events.depth() >= inside && events.next()) {
            if (events.isStart() && events.name().equals("property")) {
                properties.put(events.attribute("name"), events.attribute("value"));
            }
        }
        pieces.add(new Piece("", id, properties, conditional, span));
    }

    private void skip() throws XMLStreamException {
        int inside = events.depth();
        while (events.depth() >= inside && events.next()) {
            // What stands inside is a statement of its own that makes a key.
        }
    }

    /** The parser cuts a text at each entity; it is one piece all the same. */
    private void addText(String text, boolean conditional) {
        if (!events.followsText() || pieces.isEmpty()) {
            add(text, conditional);
            return;
        }
        Piece before = pieces.remove(pieces.size() - 1);
        Span start = before.span();
        Span end = events.here();
        Span whole = new Span(start.startLine(), start.startColumn(), end.endLine(), end.endColumn());
        pieces.add(new Piece(before.text() + text, Optional.empty(), Map.of(), conditional, whole));
    }

    private void add(String text, boolean conditional) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, Optional.empty(), Map.of(), conditional, events.here()));
        }
    }

    /** The text with names of loops and bindings replaced by what they stand for. */
    private String renamed(String text) {
        if (names.isEmpty()) {
            return text;
        }
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) + "{" + names.getOrDefault(found.group(2), found.group(2))));
    }

    private String path(String written) {
        int dot = written.indexOf('.');
        String head = dot < 0 ? written : written.substring(0, dot);
        return names.getOrDefault(head, head) + (dot < 0 ? "" : written.substring(dot));
    }

    /** The value that an expression is made of: {@code name} for {@code '%' + name + '%'}. */
    private String meant(String expression) {
        Matcher found = NAME.matcher(QUOTED.matcher(expression).replaceAll(""));
        while (found.find()) {
            String name = found.group();
            int call = name.indexOf('(');
            if (call < 0) {
                return path(name);
            }
            int last = name.lastIndexOf('.');
            if (last > 0) {
                return getter(
                        path(name.substring(0, last)),
                        name.substring(last + 1, call).strip());
            }
        }
        return expression;
    }

    private static String getter(String object, String method) {
        boolean reads = method.startsWith("get") && method.length() > 3;
        return reads ? object + "." + Character.toLowerCase(method.charAt(3)) + method.substring(4) : object;
    }
}
