package io.github.privacyscan.knowledge.yaml;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A text, a list or a mapping of a YAML file, with the line it starts at. Immutable.
 *
 * <p>All scalars are texts: {@code no}, {@code 010} and {@code null} mean themselves; a key without a value holds an empty
 * text. Getters that take a key expect a mapping. Every getter throws {@link YamlException} when the file does not hold
 * what it asks for.
 */
public final class YamlNode {

    private enum Kind {
        TEXT("a text"),
        LIST("a list"),
        MAPPING("a mapping");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private final String file;
    private final int line;
    private final Kind kind;
    private final String text;
    private final List<YamlNode> items;
    private final Map<String, YamlNode> entries;

    private YamlNode(
            String file, int line, Kind kind, String text, List<YamlNode> items, Map<String, YamlNode> entries) {
        this.file = file;
        this.line = line;
        this.kind = kind;
        this.text = text;
        this.items = items;
        this.entries = entries;
    }

    /** A scalar. */
    static YamlNode ofText(String file, int line, String text) {
        return new YamlNode(file, line, Kind.TEXT, text, List.of(), Map.of());
    }

    /** A sequence. */
    static YamlNode ofList(String file, int line, List<YamlNode> items) {
        return new YamlNode(file, line, Kind.LIST, "", List.copyOf(items), Map.of());
    }

    /** A mapping in the order of the file; the node takes the map over. */
    static YamlNode ofMapping(String file, int line, Map<String, YamlNode> entries) {
        return new YamlNode(file, line, Kind.MAPPING, "", List.of(), entries);
    }

    /** The file, as the user knows it. */
    public String file() {
        return file;
    }

    /** The line of the file, from 1. */
    public int line() {
        return line;
    }

    /** {@code file:line}. */
    public String origin() {
        return file + ":" + line;
    }

    /** Whether it is a scalar. */
    public boolean isText() {
        return kind == Kind.TEXT;
    }

    /** Whether it is a sequence. */
    public boolean isList() {
        return kind == Kind.LIST;
    }

    /** Whether it is a mapping. */
    public boolean isMapping() {
        return kind == Kind.MAPPING;
    }

    /** The scalar. */
    public String text() {
        require(Kind.TEXT);
        return text;
    }

    /** The items of a list; of anything else that is not empty, itself as the only item, so that a list of one needs no brackets. */
    public List<YamlNode> items() {
        if (isList()) {
            return items;
        }
        return isText() && text.isEmpty() ? List.of() : List.of(this);
    }

    /** The scalars of a list, or the only one. */
    public List<String> texts() {
        return items().stream().map(YamlNode::text).toList();
    }

    /** The entries of a mapping, in the order of the file; unmodifiable. */
    public Map<String, YamlNode> entries() {
        require(Kind.MAPPING);
        return Collections.unmodifiableMap(entries);
    }

    /** The value of a key, if the mapping has it. */
    public Optional<YamlNode> find(String key) {
        require(Kind.MAPPING);
        return Optional.ofNullable(entries.get(key));
    }

    /** Whether the mapping has the key. */
    public boolean has(String key) {
        return find(key).isPresent();
    }

    /** The value of a key that must be there. */
    public YamlNode get(String key) {
        return find(key).orElseThrow(() -> error("'" + key + "' is missing"));
    }

    /** A scalar that must be there and not be blank. */
    public String text(String key) {
        YamlNode value = get(key);
        if (value.text().isBlank()) {
            throw value.error("'" + key + "' is empty");
        }
        return value.text();
    }

    /** A scalar that may be absent. */
    public Optional<String> findText(String key) {
        return find(key).map(YamlNode::text);
    }

    /** The items of a list that may be absent. */
    public List<YamlNode> items(String key) {
        return find(key).map(YamlNode::items).orElse(List.of());
    }

    /** The scalars of a list that may be absent. */
    public List<String> texts(String key) {
        return find(key).map(YamlNode::texts).orElse(List.of());
    }

    /** {@code true} or {@code false}; {@code false} when absent. */
    public boolean flag(String key) {
        return find(key)
                .map(value -> value.choice(List.of("true", "false"), "true or false"))
                .filter("true"::equals)
                .isPresent();
    }

    /** A whole number of at least 0, if the mapping has the key. */
    public Optional<Integer> findNumber(String key) {
        return find(key).map(YamlNode::number);
    }

    /** A whole number of at least 0. */
    public int number() {
        if (!text().matches("\\d{1,9}")) {
            throw error("'" + text + "' is not a whole number");
        }
        return Integer.parseInt(text);
    }

    /**
     * The scalar, which must be one of a closed list.
     *
     * @param allowed the list
     * @param what what the words are, for the message: {@code sink kind}
     */
    public String choice(Collection<String> allowed, String what) {
        if (!allowed.contains(text())) {
            throw error("'" + text + "' is not a known " + what + NearestWord.hint(text, allowed));
        }
        return text;
    }

    /** A scalar that is turned into a value; what the conversion says about a bad one is reported with the line. */
    public <T> T convert(Function<String, T> conversion) {
        try {
            return conversion.apply(text());
        } catch (IllegalArgumentException wrong) {
            throw error(String.valueOf(wrong.getMessage()));
        }
    }

    /** Refuses keys of the mapping that are not among the allowed ones. */
    public void allowOnly(Collection<String> allowed) {
        for (Map.Entry<String, YamlNode> entry : entries().entrySet()) {
            if (!allowed.contains(entry.getKey())) {
                throw entry.getValue()
                        .error("unknown key '" + entry.getKey() + "'" + NearestWord.hint(entry.getKey(), allowed));
            }
        }
    }

    /** The exception for a mistake at this node. */
    public YamlException error(String message) {
        return new YamlException(file, line, message);
    }

    private void require(Kind expected) {
        if (kind != expected) {
            throw error(expected.words + " is expected here, not " + kind.words);
        }
    }

    @Override
    public String toString() {
        return switch (kind) {
            case TEXT -> text;
            case LIST -> items.toString();
            case MAPPING -> entries.toString();
        };
    }
}
