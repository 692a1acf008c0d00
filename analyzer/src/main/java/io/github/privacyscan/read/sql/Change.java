package io.github.privacyscan.read.sql;

import io.github.privacyscan.program.SettingsFacts.Entry;
import io.github.privacyscan.read.xml.XmlWalk.Node;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An element of a change log, whether it is written in XML or in YAML. */
final class Change {

    private static final Pattern PART = Pattern.compile("\\[\\d+]|[^.\\[]+");

    private final String name;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, Span> spans = new LinkedHashMap<>();
    private final List<Change> children = new ArrayList<>();
    private final Map<String, Change> byPart = new LinkedHashMap<>();
    private String text = "";
    private Span span = Span.NONE;

    private Change(String name) {
        this.name = name;
    }

    /** An element with all in it; its attributes stand where its tag stands. */
    static Change of(Node node) {
        Change change = new Change(node.name());
        change.values.putAll(node.attributes());
        change.text = node.content();
        change.span = node.span();
        node.children().forEach(child -> change.children.add(of(child)));
        return change;
    }

    /** The root of all entries. Keys with values are attributes, keys with more in them and numbers of lists are children. */
    static Change of(List<Entry> entries) {
        Change root = new Change("");
        for (Entry entry : entries) {
            Change at = root;
            String last = "";
            Matcher part = PART.matcher(entry.key());
            while (part.find()) {
                at = last.isEmpty() ? at : at.child(last);
                last = part.group();
            }
            at.values.put(last, entry.value());
            at.spans.put(last, entry.span());
        }
        return root;
    }

    private Change child(String part) {
        return byPart.computeIfAbsent(part, key -> {
            Change made = new Change(key);
            children.add(made);
            return made;
        });
    }

    String name() {
        return name;
    }

    List<Change> children() {
        return children;
    }

    /** An attribute without blanks around it; empty if there is none. */
    String value(String attribute) {
        return values.getOrDefault(attribute, "").strip();
    }

    /** The first attribute that is not empty of those whose names start so. */
    String valueLike(String start) {
        return values.entrySet().stream()
                .filter(value -> value.getKey().startsWith(start))
                .map(value -> value.getValue().strip())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Where an attribute is written, as exactly as known. */
    Span span(String attribute) {
        return spans.getOrDefault(attribute, span);
    }

    /** What is written in it as text, or under its own name. */
    String text() {
        return text.isBlank() ? values.getOrDefault(name, "") : text;
    }

    /** The line that the text starts in. */
    int textLine() {
        Span start = span(name);
        boolean isBelow = spans.containsKey(name) && start.endLine() > start.startLine();
        return Math.max(1, start.startLine() + (isBelow ? 1 : 0));
    }

    /** The elements of that name in it, but none inside another of them. */
    Stream<Change> all(String wanted) {
        return children.stream().flatMap(child -> child.name.equals(wanted) ? Stream.of(child) : child.all(wanted));
    }
}
