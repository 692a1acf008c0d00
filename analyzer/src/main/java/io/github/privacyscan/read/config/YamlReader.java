package io.github.privacyscan.read.config;

import io.github.privacyscan.program.ResourceFacts;
import io.github.privacyscan.program.SettingsFacts;
import io.github.privacyscan.program.SettingsFacts.Entry;
import io.github.privacyscan.source.Place;
import io.github.privacyscan.source.Problem;
import io.github.privacyscan.source.SourceText;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML, several documents in one file included. No object is ever made from it. After a mistake reading goes on with
 * the next key at the beginning of a line; each mistake is a problem with its line.
 */
public final class YamlReader {

    private static final int MAX_CHARACTERS = 10_000_000;

    /** After so many mistakes a file is no YAML. */
    private static final int MAX_MISTAKES = 10;

    private final SourceText source;
    private final String text;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private YamlReader(SourceText source) {
        this.source = source;
        this.text = YamlText.readable(source.text());
    }

    /** Reads any text: settings, or logging when that is what the file is about. */
    public static ResourceFacts read(SourceText source) {
        YamlReader reader = new YamlReader(source);
        reader.readAll();
        if (LoggingEntries.isLogging(reader.entries)) {
            return LoggingEntries.facts(source.file(), reader.entries, reader.problems);
        }
        String path = source.file().path();
        List<Entry> environment = EnvironmentEntries.of(reader.entries);
        return environment.isEmpty()
                ? new SettingsFacts(source.file(), Forms.form(path), reader.entries, reader.problems)
                : new SettingsFacts(source.file(), SettingsFacts.Form.ENVIRONMENT, environment, reader.problems);
    }

    /** The entries of a text alone. */
    static List<Entry> entries(SourceText source) {
        YamlReader reader = new YamlReader(source);
        reader.readAll();
        return reader.entries;
    }

    private void readAll() {
        Documents documents = new Documents(Forms.profile(source.file().path()));
        Optional<Integer> line = Optional.of(0);
        for (int mistakes = 0; line.isPresent() && mistakes < MAX_MISTAKES; mistakes++) {
            line = readFrom(line.get(), documents);
        }
    }

    /** The line to go on with, counted from 0; empty when nothing is left. */
    private Optional<Integer> readFrom(int line, Documents documents) {
        YamlEntries flat = new YamlEntries(entries, documents);
        try {
            String rest = line == 0 ? text : "\n".repeat(line) + text.substring(start(line));
            LoadSettings settings = LoadSettings.builder()
                    .setCodePointLimit(MAX_CHARACTERS)
                    .setLabel(source.file().path())
                    .build();
            for (Event event : new Parse(settings).parseString(rest)) {
                if (!flat.accept(event)) {
                    flat.stop();
                    problem(
                            event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0),
                            "it is too large or too deep");
                    return Optional.empty();
                }
            }
            return Optional.empty();
        } catch (MarkedYamlEngineException mistake) {
            flat.stop();
            int at = mistake.getProblemMark().map(mark -> mark.getLine()).orElse(line);
            problem(at + 1, mistake.getProblem());
            return nextKey(Math.max(at, line) + 1);
        } catch (YamlEngineException mistake) {
            flat.stop();
            problem(0, "it is no YAML");
            return Optional.empty();
        }
    }

    /** The first line from that on at whose beginning a key or a document stands. */
    private Optional<Integer> nextKey(int from) {
        int line = from;
        int at = start(from);
        while (at < text.length()) {
            if (Character.isLetter(text.charAt(at)) || text.startsWith("---", at)) {
                return Optional.of(line);
            }
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end + 1;
            line++;
        }
        return Optional.empty();
    }

    private int start(int line) {
        int at = 0;
        for (int i = 0; i < line; i++) {
            int end = text.indexOf('\n', at);
            if (end < 0) {
                return text.length();
            }
            at = end + 1;
        }
        return at;
    }

    private void problem(int line, String reason) {
        boolean isTemplate = text.contains("{{");
        Span span = line == 0 ? Span.NONE : new Span(line, 1, line, 1);
        problems.add(new Problem(
                isTemplate ? Problem.Severity.NOTE : Problem.Severity.WARNING,
                Problem.Stage.READ,
                new Place(source.file().path(), span),
                "A part of the file was not read: " + reason + "."));
    }
}
