package io.github.privacyscan.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * JSON for diffs: what has a single value, or is short, stands on one line; every other member has a line of its own.
 */
final class Lines {

    private static final int WIDTH = 120;

    private Lines() {}

    /** The text of the value, with a line break at its end. */
    static String of(JsonNode value) {
        return text(value, "") + "\n";
    }

    private static String text(JsonNode node, String indent) {
        String line = node.toString();
        if (!node.isContainerNode() || indent.length() + line.length() <= WIDTH || isPlace(node)) {
            return line;
        }
        String deeper = indent + " ";
        Stream<String> members = node.isArray()
                ? node.valueStream().map(member -> deeper + text(member, deeper))
                : node.propertyStream()
                        .map(member -> deeper + '"' + member.getKey() + "\": " + text(member.getValue(), deeper));
        String all = members.collect(Collectors.joining(",\n"));
        return (node.isArray() ? "[\n" : "{\n") + all + "\n" + indent + (node.isArray() ? "]" : "}");
    }

    /** A step of a path is read as one line, however long its file's name is. */
    private static boolean isPlace(JsonNode node) {
        return node.has("physicalLocation") || node.has("location");
    }
}
