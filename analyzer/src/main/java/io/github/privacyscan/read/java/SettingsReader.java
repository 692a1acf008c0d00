package io.github.privacyscan.read.java;

import io.github.privacyscan.program.FolderSettings;
import io.github.privacyscan.program.FolderSettings.Entry;
import io.github.privacyscan.program.FolderSettings.Kind;
import io.github.privacyscan.source.SourceText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code lombok.config}: lines {@code key = value}, {@code key += value}, {@code key -= value}, {@code clear key}. */
public final class SettingsReader {

    private static final String CLEAR = "clear ";

    private SettingsReader() {}

    /** Reads any text; lines of another form (imports of other files) are left out. */
    public static FolderSettings read(SourceText text) {
        String path = text.file().path();
        String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        List<Entry> entries = text.text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.startsWith("#"))
                .map(SettingsReader::entry)
                .flatMap(Optional::stream)
                .toList();
        return new FolderSettings(folder, entries);
    }

    private static Optional<Entry> entry(String line) {
        if (line.startsWith(CLEAR)) {
            return Optional.of(new Entry(key(line.substring(CLEAR.length())), Kind.CLEAR, ""));
        }
        int equals = line.indexOf('=');
        if (equals <= 0) {
            return Optional.empty();
        }
        char operator = line.charAt(equals - 1);
        boolean changes = operator == '+' || operator == '-';
        Kind kind = operator == '+' ? Kind.ADD : operator == '-' ? Kind.REMOVE : Kind.SET;
        String key = key(line.substring(0, changes ? equals - 1 : equals));
        return Optional.of(new Entry(key, kind, line.substring(equals + 1).strip()));
    }

    private static String key(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }
}
