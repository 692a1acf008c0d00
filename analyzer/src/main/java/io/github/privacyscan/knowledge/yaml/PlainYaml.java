package io.github.privacyscan.knowledge.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Reads the plain part of YAML that knowledge files are written in: block mappings and lists, flow collections on one line,
 * texts without escapes. It declines everything else, and every file with a mistake; the full parser then reads the file
 * and words the message. Both give the same tree. It exists because the built-in files are read at every start, where this
 * takes a quarter of the time.
 */
final class PlainYaml {

    private static final int NOTHING = -1;

    private final String file;
    private final String[] lines;

    /** Per line how far it is indented; {@link #NOTHING} for blank lines and comments. */
    private final int[] indents;

    private int current;

    private PlainYaml(String file, String[] lines) {
        this.file = file;
        this.lines = lines;
        this.indents = new int[lines.length];
        for (int i = 0; i < lines.length; i++) {
            indents[i] = indent(lines[i]);
        }
    }

    /** The tree of a file; empty when it is not, or may not be, of the plain kind. */
    static Optional<YamlNode> parse(String file, String content) {
        if (!content.chars().allMatch(c -> (c >= ' ' && c != '\uFEFF') || c == '\n')) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PlainYaml(file, content.split("\n", -1)).root());
        } catch (PlainText.Declined notPlain) {
            return Optional.empty();
        }
    }

    private YamlNode root() {
        if (!toNextLine()) {
            return YamlNode.ofText(file, 1, "");
        }
        YamlNode root = block();
        if (toNextLine()) {
            throw PlainText.DECLINED;
        }
        return root;
    }

    /** The mapping or list that starts at the current line. */
    private YamlNode block() {
        return isItem(current) ? list(indents[current]) : mapping(indents[current]);
    }

    private YamlNode list(int indent) {
        int first = current + 1;
        List<YamlNode> items = new ArrayList<>();
        while (toNextLine() && indents[current] == indent && isItem(current)) {
            String line = lines[current];
            int start = indent + 1;
            while (start < line.length() && line.charAt(start) == ' ') {
                start++;
            }
            if (start == line.length()) {
                throw PlainText.DECLINED;
            }
            if (isFlowOrQuoted(line.charAt(start)) || !hasKey(line, start)) {
                items.add(value(line.substring(start), indent));
            } else {
                lines[current] = " ".repeat(start) + line.substring(start);
                indents[current] = start;
                items.add(mapping(start));
            }
        }
        refuseDeeper(indent);
        return YamlNode.ofList(file, first, items);
    }

    private YamlNode mapping(int indent) {
        int first = current + 1;
        LinkedHashMap<String, YamlNode> entries = new LinkedHashMap<>();
        while (toNextLine() && indents[current] == indent && !isItem(current)) {
            String line = lines[current];
            int end = PlainText.endOfKey(line, indent);
            String key = line.substring(indent, end);
            String rest = line.substring(end + 1).strip();
            YamlNode value = rest.isEmpty() ? below(indent) : value(rest, indent);
            if (entries.putIfAbsent(key, value) != null) {
                throw PlainText.DECLINED;
            }
        }
        refuseDeeper(indent);
        return YamlNode.ofMapping(file, first, entries);
    }

    /** The value of a key that has none on its own line. */
    private YamlNode below(int indent) {
        int line = current + 1;
        current++;
        boolean more = toNextLine();
        if (more && (indents[current] > indent || (indents[current] == indent && isItem(current)))) {
            return block();
        }
        return YamlNode.ofText(file, line, "");
    }

    /** A value that starts on the current line. */
    private YamlNode value(String text, int parentIndent) {
        int line = current + 1;
        current++;
        if (isFlowOrQuoted(text.charAt(0))) {
            return new PlainFlow(file, line, text).whole();
        }
        StringBuilder whole = new StringBuilder(PlainText.check(text));
        while (current < lines.length && indents[current] > parentIndent) {
            whole.append(' ').append(PlainText.checkContinuation(lines[current].strip()));
            current++;
        }
        if (toNextLine() && indents[current] > parentIndent) {
            throw PlainText.DECLINED;
        }
        return YamlNode.ofText(file, line, whole.toString());
    }

    private boolean toNextLine() {
        while (current < lines.length && indents[current] == NOTHING) {
            current++;
        }
        return current < lines.length;
    }

    private void refuseDeeper(int indent) {
        if (current < lines.length && indents[current] > indent) {
            throw PlainText.DECLINED;
        }
    }

    private boolean isItem(int line) {
        String text = lines[line];
        int start = indents[line];
        return text.charAt(start) == '-' && (start + 1 == text.length() || text.charAt(start + 1) == ' ');
    }

    private static boolean hasKey(String line, int start) {
        return line.indexOf(": ", start) >= 0 || line.endsWith(":");
    }

    private static boolean isFlowOrQuoted(char c) {
        return c == '[' || c == '{' || c == '"' || c == '\'';
    }

    private static int indent(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) != ' ') {
                return line.charAt(i) == '#' ? NOTHING : i;
            }
        }
        return NOTHING;
    }
}
