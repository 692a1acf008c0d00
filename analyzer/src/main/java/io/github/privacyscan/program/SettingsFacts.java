package io.github.privacyscan.program;

import io.github.privacyscan.source.Problem;
import io.github.privacyscan.source.SourceFile;
import io.github.privacyscan.source.Span;
import java.util.List;

/**
 * The settings in one file: properties, YAML, environment.
 *
 * @param file the file
 * @param entries its entries in order
 * @param problems what could not be read
 */
public record SettingsFacts(SourceFile file, List<Entry> entries, List<Problem> problems) implements ResourceFacts {

    public SettingsFacts {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /**
     * One setting.
     *
     * @param key its dotted name as written: {@code spring.datasource.url}
     * @param value its value as text; empty if there is none
     * @param span where it stands
     */
    public record Entry(String key, String value, Span span) {}
}
