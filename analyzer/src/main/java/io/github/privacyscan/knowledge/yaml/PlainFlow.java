package io.github.privacyscan.knowledge.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Reads a flow collection or a quoted text that begins and ends on one line. */
final class PlainFlow {

    private final String file;
    private final int line;
    private final String text;
    private int position;

    PlainFlow(String file, int line, String text) {
        this.file = file;
        this.line = line;
        this.text = text;
    }

    /** The node that the text is. */
    YamlNode whole() {
        YamlNode node = node();
        if (position != text.length()) {
            throw PlainText.DECLINED;
        }
        return node;
    }

    private YamlNode node() {
        return switch (peek()) {
            case '[' -> list();
            case '{' -> mapping();
            case '"', '\'' -> quoted();
            default -> plain();
        };
    }

    private YamlNode list() {
        List<YamlNode> items = new ArrayList<>();
        position++;
        skipSpaces();
        while (peek() != ']') {
            items.add(node());
            next(']');
        }
        position++;
        return YamlNode.ofList(file, line, items);
    }

    private YamlNode mapping() {
        LinkedHashMap<String, YamlNode> entries = new LinkedHashMap<>();
        position++;
        skipSpaces();
        while (peek() != '}') {
            int end = PlainText.endOfKey(text, position);
            String key = text.substring(position, end);
            position = end + 1;
            skipSpaces();
            if (entries.putIfAbsent(key, node()) != null) {
                throw PlainText.DECLINED;
            }
            next('}');
        }
        position++;
        return YamlNode.ofMapping(file, line, entries);
    }

    /** Goes to the next item, or to the end of the collection. */
    private void next(char end) {
        skipSpaces();
        if (peek() == ',') {
            position++;
            skipSpaces();
            if (peek() == end) {
                throw PlainText.DECLINED;
            }
        } else if (peek() != end) {
            throw PlainText.DECLINED;
        }
    }

    private YamlNode quoted() {
        char quote = peek();
        int end = text.indexOf(quote, position + 1);
        String content = end < 0 ? "" : text.substring(position + 1, end);
        boolean doubled = end >= 0 && end + 1 < text.length() && text.charAt(end + 1) == quote;
        if (end < 0 || doubled || (quote == '"' && content.indexOf('\\') >= 0)) {
            throw PlainText.DECLINED;
        }
        position = end + 1;
        return YamlNode.ofText(file, line, content);
    }

    private YamlNode plain() {
        int start = position;
        while (position < text.length() && ",]}".indexOf(text.charAt(position)) < 0) {
            if ("[{".indexOf(text.charAt(position)) >= 0) {
                throw PlainText.DECLINED;
            }
            position++;
        }
        String content = text.substring(start, position).strip();
        if (content.isEmpty()) {
            throw PlainText.DECLINED;
        }
        return YamlNode.ofText(file, line, PlainText.check(content));
    }

    private char peek() {
        if (position >= text.length()) {
            throw PlainText.DECLINED;
        }
        return text.charAt(position);
    }

    private void skipSpaces() {
        while (position < text.length() && text.charAt(position) == ' ') {
            position++;
        }
    }
}
