package io.github.privacyscan.program;

import java.util.List;

/**
 * What a file of settings says about the sources in its folder and below it ({@code lombok.config}).
 *
 * @param folder path of the folder, relative to the scan root and separated by {@code /}; empty for the root
 * @param entries its entries in order
 */
public record FolderSettings(String folder, List<Entry> entries) {

    public FolderSettings {
        entries = List.copyOf(entries);
    }

    /** What an entry does to its key. */
    public enum Kind {
        SET,
        ADD,
        REMOVE,
        CLEAR
    }

    /**
     * One entry.
     *
     * @param key in lower case
     * @param kind what it does
     * @param value the value; empty for {@link Kind#CLEAR}
     */
    public record Entry(String key, Kind kind, String value) {}
}
