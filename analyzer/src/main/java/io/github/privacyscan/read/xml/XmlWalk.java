package io.github.privacyscan.read.xml;

import io.github.privacyscan.source.Place;
import io.github.privacyscan.source.Problem;
import io.github.privacyscan.source.SourceText;
import io.github.privacyscan.source.Span;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML to a tree of its elements. Nothing outside the file is ever asked for: no definition of a document, no entity. A
 * mistake ends the reading; what came before it is kept. At most {@value #MAX_ELEMENTS} elements, {@value #MAX_DEPTH} deep.
 */
public final class XmlWalk {

    static final int MAX_ELEMENTS = 100_000;

    static final int MAX_DEPTH = 100;

    private final SourceText source;
    private final String[] lines;
    private final Deque<Node> open = new ArrayDeque<>();
    private final List<Problem> problems = new ArrayList<>();
    private Optional<Node> root = Optional.empty();
    private int elements;

    private XmlWalk(SourceText source) {
        this.source = source;
        this.lines = source.text().split("\n", -1);
    }

    /**
     * What was read of a file.
     *
     * @param root its first element, as far as it was read
     * @param problems what could not be read
     */
    public record Tree(Optional<Node> root, List<Problem> problems) {}

    /** An element. */
    public static final class Node {
        private final String name;
        private final Map<String, String> attributes = new LinkedHashMap<>();
        private final List<Node> children = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private Span span;

        Node(String name, Span span) {
            this.name = name;
            this.span = span;
        }

        /** Its local name. */
        public String name() {
            return name;
        }

        /** Its attributes by local name. */
        public Map<String, String> attributes() {
            return Collections.unmodifiableMap(attributes);
        }

        /** An attribute, or an empty text; upper and lower case are alike. */
        public String attribute(String wanted) {
            return attributes.entrySet().stream()
                    .filter(attribute -> attribute.getKey().equalsIgnoreCase(wanted))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("");
        }

        /** Its elements in order. */
        public List<Node> children() {
            return Collections.unmodifiableList(children);
        }

        /** The children of that name; upper and lower case are alike. */
        public List<Node> children(String wanted) {
            return children.stream()
                    .filter(child -> child.name.equalsIgnoreCase(wanted))
                    .toList();
        }

        /** The text of the first child of that name, or an empty text. */
        public String childText(String wanted) {
            return children(wanted).stream().findFirst().map(Node::text).orElse("");
        }

        /** The text directly in it, without blanks around it. */
        public String text() {
            return text.toString().strip();
        }

        /** The text directly in it as written. */
        public String content() {
            return text.toString();
        }

        /** From its start tag to the end of that tag; for an element with text alone to its end. */
        public Span span() {
            return span;
        }
    }

    /** Reads any text; what is no XML is a problem of the tree. */
    public static Tree read(SourceText source) {
        XmlWalk walk = new XmlWalk(source);
        walk.readAll();
        return new Tree(walk.root, List.copyOf(walk.problems));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private void readAll() {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(source.text()));
            while (reader.hasNext() && elements <= MAX_ELEMENTS && open.size() <= MAX_DEPTH) {
                event(reader, reader.next());
            }
            if (elements > MAX_ELEMENTS || open.size() > MAX_DEPTH) {
                problem(reader.getLocation().getLineNumber(), "it is too large or too deep");
            }
        } catch (XMLStreamException mistake) {
            int line = mistake.getLocation() == null ? 0 : mistake.getLocation().getLineNumber();
            problem(line, "it is no well-formed XML from here on");
        }
    }

    private void event(XMLStreamReader reader, int event) {
        if (event == XMLStreamConstants.START_ELEMENT) {
            start(reader);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            Node done = open.pop();
            if (done.children.isEmpty()) {
                Span end = position(reader);
                done.span =
                        new Span(done.span.startLine(), done.span.startColumn(), end.startLine(), end.startColumn());
            }
        } else if (!open.isEmpty() && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
            open.element().text.append(reader.getText());
        }
    }

    private void start(XMLStreamReader reader) {
        elements++;
        Node node = new Node(reader.getLocalName(), tag(position(reader)));
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            node.attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        Optional.ofNullable(open.peek()).ifPresent(parent -> parent.children.add(node));
        root = root.or(() -> Optional.of(node));
        open.push(node);
    }

    private static Span position(XMLStreamReader reader) {
        int line = Math.max(1, reader.getLocation().getLineNumber());
        int column = Math.max(1, reader.getLocation().getColumnNumber());
        return new Span(line, column, line, column);
    }

    /** The tag that ends there: no attribute may hold the sign that begins it. */
    private Span tag(Span end) {
        int line = Math.min(end.startLine(), lines.length);
        int from = end.startColumn() - 2;
        while (line > 1 && lines[line - 1].lastIndexOf('<', from) < 0) {
            line--;
            from = Integer.MAX_VALUE;
        }
        int column = lines[line - 1].lastIndexOf('<', from) + 1;
        return new Span(line, Math.max(1, column), end.startLine(), end.startColumn());
    }

    private void problem(int line, String reason) {
        Span span = line <= 0 ? Span.NONE : new Span(line, 1, line, 1);
        problems.add(new Problem(
                Problem.Severity.WARNING,
                Problem.Stage.READ,
                new Place(source.file().path(), span),
                "A part of the file was not read: " + reason + "."));
    }
}
