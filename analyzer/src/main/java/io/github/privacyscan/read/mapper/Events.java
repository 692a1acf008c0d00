package io.github.privacyscan.read.mapper;

import io.github.privacyscan.source.Span;
import io.github.privacyscan.sql.ScriptLines;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The elements and texts of a file in order, with their places; at most {@value #MAX_EVENTS}, {@value #MAX_DEPTH} deep. */
final class Events {

    static final int MAX_EVENTS = 1_000_000;

    static final int MAX_DEPTH = 100;

    private final ScriptLines lines;
    private final String source;
    private XMLStreamReader reader;
    private int event;
    private boolean followsText;
    private int start;
    private int end;
    private int depth;
    private int count;

    Events(String source) {
        this.source = source;
        lines = new ScriptLines(source);
        reader = open(source);
    }

    private static XMLStreamReader open(String source) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            return factory.createXMLStreamReader(new StringReader(source));
        } catch (XMLStreamException noReader) {
            throw new IllegalStateException("The XML parser of the JDK cannot be made.", noReader);
        }
    }

    /** Goes to the next element, end or text; false at the end, or where the file is too large or too deep. */
    boolean next() throws XMLStreamException {
        if (isTooLarge() || !reader.hasNext()) {
            return false;
        }
        start = end;
        followsText = isText();
        event = reader.next();
        end = Math.max(start, Math.min(source.length(), reader.getLocation().getCharacterOffset()));
        count++;
        depth += isStart() ? 1 : isEnd() ? -1 : 0;
        return true;
    }

    boolean isTooLarge() {
        return count >= MAX_EVENTS || depth > MAX_DEPTH;
    }

    boolean isStart() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    boolean isEnd() {
        return event == XMLStreamConstants.END_ELEMENT;
    }

    boolean isText() {
        return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
    }

    /** Whether what came before was a text too. */
    boolean followsText() {
        return followsText;
    }

    /** How deep the element that starts or ends here is; the end of an element is one less deep than its start. */
    int depth() {
        return depth;
    }

    String name() {
        return reader.getLocalName();
    }

    String text() {
        return reader.getText();
    }

    /** An attribute of the element that starts here, without blanks around it; empty if it has none of that name. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i).strip();
            }
        }
        return "";
    }

    /** The start tag or the text read last. */
    Span here() {
        int from = isStart() ? Math.max(0, source.lastIndexOf('<', Math.max(0, end - 1))) : start;
        boolean isSection = source.startsWith("<![CDATA[", from);
        return lines.span(isSection ? from + 9 : from, end);
    }
}
