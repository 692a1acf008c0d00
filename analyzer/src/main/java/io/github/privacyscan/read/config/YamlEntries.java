package io.github.privacyscan.read.config;

import io.github.privacyscan.program.SettingsFacts.Entry;
import io.github.privacyscan.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;

/**
 * Flattens the events of a YAML parser to entries with dotted keys. References repeat the entries they refer to, at most
 * {@value #MAX_ENTRIES} in all; a merge key adds them to the mapping it stands in.
 */
final class YamlEntries {

    static final int MAX_ENTRIES = 20_000;

    private static final int MAX_DEPTH = 64;

    private static final String MERGE = "<<";

    private final List<Entry> entries;
    private final Documents documents;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final Map<Anchor, List<Entry>> anchors = new HashMap<>();

    YamlEntries(List<Entry> entries, Documents documents) {
        this.entries = entries;
        this.documents = documents;
    }

    /** A mapping or list that is being read. */
    private static final class Frame {
        private final String path;
        private final boolean isMapping;
        private final Optional<Anchor> anchor;
        private final int firstEntry;
        private Optional<String> key = Optional.empty();
        private int index;

        Frame(String path, boolean isMapping, Optional<Anchor> anchor, int firstEntry) {
            this.path = path;
            this.isMapping = isMapping;
            this.anchor = anchor;
            this.firstEntry = firstEntry;
        }

        boolean expectsKey() {
            return isMapping && key.isEmpty();
        }

        String childPath() {
            if (!isMapping) {
                return path + "[" + index + "]";
            }
            String name = key.orElse("");
            if (name.equals(MERGE)) {
                return path;
            }
            return path.isEmpty() ? name : path + "." + name;
        }
    }

    /** Takes the next event; false when the text is too deep or too large to go on. */
    boolean accept(Event event) {
        if (event instanceof ScalarEvent scalar) {
            scalar(scalar);
        } else if (event instanceof AliasEvent alias) {
            alias(alias);
        } else if (event instanceof MappingStartEvent || event instanceof SequenceStartEvent) {
            start((NodeEvent) event, event instanceof MappingStartEvent);
        } else if (event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd) {
            end();
        } else if (event instanceof DocumentEndEvent) {
            documents.end(entries);
            anchors.clear();
        }
        return frames.size() <= MAX_DEPTH && entries.size() <= MAX_ENTRIES;
    }

    /** Ends what is open, because the parser met a mistake. */
    void stop() {
        frames.clear();
        documents.end(entries);
    }

    private void scalar(ScalarEvent scalar) {
        Frame frame = frames.peek();
        if (frame != null && frame.expectsKey()) {
            frame.key = Optional.of(YamlText.restored(scalar.getValue()));
            return;
        }
        String path = frame == null ? "" : frame.childPath();
        String value = scalar.isPlain() && isNull(scalar.getValue()) ? "" : YamlText.restored(scalar.getValue());
        int first = entries.size();
        if (!path.isEmpty()) {
            entries.add(new Entry(path, value, span(scalar)));
        }
        scalar.getAnchor().ifPresent(anchor -> remember(anchor, path, first));
        next();
    }

    private void start(NodeEvent node, boolean isMapping) {
        Frame frame = frames.peek();
        if (frame != null && frame.expectsKey()) {
            frame.key = Optional.of("?");
            frames.push(new Frame(frame.path, isMapping, Optional.empty(), entries.size()));
            return;
        }
        String path = frame == null ? "" : frame.childPath();
        frames.push(new Frame(path, isMapping, node.getAnchor(), entries.size()));
    }

    private void end() {
        Frame done = frames.pop();
        done.anchor.ifPresent(anchor -> remember(anchor, done.path, done.firstEntry));
        next();
    }

    private void alias(AliasEvent alias) {
        Frame frame = frames.peek();
        if (frame == null || frame.expectsKey()) {
            return;
        }
        String path = frame.childPath();
        for (Entry entry : anchors.getOrDefault(alias.getAlias(), List.of())) {
            String rest =
                    path.isEmpty() && entry.key().startsWith(".") ? entry.key().substring(1) : entry.key();
            if (entries.size() <= MAX_ENTRIES) {
                entries.add(new Entry(path + rest, entry.value(), entry.span()));
            }
        }
        next();
    }

    /** Keeps the entries since {@code first} with their keys behind the path. */
    private void remember(Anchor anchor, String path, int first) {
        List<Entry> relative = new ArrayList<>();
        for (Entry entry : entries.subList(first, entries.size())) {
            String key =
                    entry.key().substring(Math.min(path.length(), entry.key().length()));
            String joined = path.isEmpty() && !key.startsWith("[") ? "." + key : key;
            relative.add(new Entry(joined, entry.value(), entry.span()));
        }
        anchors.put(anchor, relative);
    }

    private void next() {
        Frame frame = frames.peek();
        if (frame != null) {
            frame.key = Optional.empty();
            frame.index++;
        }
    }

    private static boolean isNull(String plain) {
        return plain.equals("~") || plain.equals("null");
    }

    private static Span span(ScalarEvent scalar) {
        return scalar.getStartMark()
                .flatMap(start -> scalar.getEndMark()
                        .map(end -> new Span(
                                start.getLine() + 1, start.getColumn() + 1, end.getLine() + 1, end.getColumn() + 1)))
                .orElse(Span.NONE);
    }
}
