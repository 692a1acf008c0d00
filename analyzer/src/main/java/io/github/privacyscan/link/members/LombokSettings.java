package io.github.privacyscan.link.members;

import io.github.privacyscan.program.FolderSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The settings that hold for a file: those of its folder and of the folders around it, nearer ones over farther ones, up
 * to the one that says {@code config.stopBubbling = true}.
 */
final class LombokSettings {

    /** Nothing is set. */
    static final LombokSettings NONE = new LombokSettings("", Map.of());

    private static final String STOP = "config.stopbubbling";

    private final String prefix;
    private final Map<String, List<String>> values;

    private LombokSettings(String prefix, Map<String, List<String>> values) {
        this.prefix = prefix;
        this.values = values;
    }

    /**
     * The settings for a file.
     *
     * @param prefix what keys start with in the files and not in questions
     * @param path path of the file, relative to the scan root
     */
    static LombokSettings of(String prefix, String path, List<FolderSettings> all) {
        if (all.isEmpty()) {
            return NONE;
        }
        List<FolderSettings> around = new ArrayList<>();
        for (FolderSettings settings : all) {
            boolean isAround = settings.folder().isEmpty() || path.startsWith(settings.folder() + "/");
            if (isAround) {
                if (stops(settings)) {
                    around.clear();
                }
                around.add(settings);
            }
        }
        Map<String, List<String>> values = new TreeMap<>();
        around.forEach(settings -> settings.entries().forEach(entry -> apply(entry, values)));
        return new LombokSettings(prefix, values);
    }

    private static boolean stops(FolderSettings settings) {
        return settings.entries().stream()
                .anyMatch(entry -> entry.key().equals(STOP) && entry.value().equalsIgnoreCase("true"));
    }

    private static void apply(FolderSettings.Entry entry, Map<String, List<String>> values) {
        List<String> current = values.computeIfAbsent(entry.key(), unused -> new ArrayList<>());
        switch (entry.kind()) {
            case SET -> {
                current.clear();
                current.add(entry.value());
            }
            case ADD -> current.add(entry.value());
            case REMOVE -> current.remove(entry.value());
            case CLEAR -> current.clear();
        }
    }

    /** Whether a key is set to {@code true}. */
    boolean isTrue(String key) {
        return text(key).filter("true"::equalsIgnoreCase).isPresent();
    }

    /** The last value of a key. */
    Optional<String> text(String key) {
        List<String> found = texts(key);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }

    /** All values of a key. */
    List<String> texts(String key) {
        return values.getOrDefault((prefix + key).toLowerCase(Locale.ROOT), List.of());
    }
}
