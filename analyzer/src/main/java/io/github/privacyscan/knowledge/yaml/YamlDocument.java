package io.github.privacyscan.knowledge.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML file with one document. Anchors and aliases are refused: they make a file hard to read, and a small file
 * with them can grow without bound. So are two equal keys in one mapping.
 */
public final class YamlDocument {

    private final String file;
    private final Iterator<Event> events;

    private YamlDocument(String file, Iterator<Event> events) {
        this.file = file;
        this.events = events;
    }

    /**
     * The tree of a file. An empty file is an empty text.
     *
     * @param file what messages call the file
     * @param content its text
     * @throws YamlException if it is not well formed
     */
    public static YamlNode parse(String file, String content) {
        return PlainYaml.parse(file, content).orElseGet(() -> parseFully(file, content));
    }

    /** The tree as the YAML library reads it, whatever the file is like. */
    static YamlNode parseFully(String file, String content) {
        LoadSettings settings = LoadSettings.builder().setLabel(file).build();
        try {
            Iterator<Event> events = new Parse(settings).parseString(content).iterator();
            return new YamlDocument(file, events).root();
        } catch (MarkedYamlEngineException malformed) {
            int line = malformed
                    .getProblemMark()
                    .or(malformed::getContextMark)
                    .map(mark -> mark.getLine() + 1)
                    .orElse(1);
            throw new YamlException(file, line, "not well-formed YAML: " + malformed.getProblem());
        } catch (YamlEngineException malformed) {
            throw new YamlException(file, 1, "not well-formed YAML: " + malformed.getMessage());
        }
    }

    private YamlNode root() {
        Optional<YamlNode> root = Optional.empty();
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof NodeEvent) {
                if (root.isPresent()) {
                    throw new YamlException(file, line(event), "only one document per file");
                }
                root = Optional.of(node(event));
            }
        }
        return root.orElseGet(() -> YamlNode.ofText(file, 1, ""));
    }

    private YamlNode node(Event event) {
        refuseAnchor(event);
        int line = line(event);
        if (event instanceof ScalarEvent scalar) {
            return YamlNode.ofText(file, line, scalar.getValue());
        }
        return event instanceof SequenceStartEvent ? list(line) : mapping(line);
    }

    private YamlNode list(int line) {
        List<YamlNode> items = new ArrayList<>();
        for (Event event = events.next(); event instanceof NodeEvent; event = events.next()) {
            items.add(node(event));
        }
        return YamlNode.ofList(file, line, items);
    }

    private YamlNode mapping(int line) {
        LinkedHashMap<String, YamlNode> entries = new LinkedHashMap<>();
        for (Event event = events.next(); event instanceof NodeEvent; event = events.next()) {
            YamlNode key = node(event);
            YamlNode value = node(events.next());
            if (entries.putIfAbsent(key.text(), value) != null) {
                throw key.error("key '" + key.text() + "' is there twice");
            }
        }
        return YamlNode.ofMapping(file, line, entries);
    }

    private void refuseAnchor(Event event) {
        boolean anchored = event instanceof AliasEvent
                || (event instanceof ScalarEvent scalar && scalar.getAnchor().isPresent())
                || (event instanceof SequenceStartEvent list && list.getAnchor().isPresent())
                || (event instanceof MappingStartEvent mapping
                        && mapping.getAnchor().isPresent());
        if (anchored) {
            throw new YamlException(file, line(event), "anchors and aliases are not supported");
        }
    }

    private static int line(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }
}
