package io.github.privacyscan.read.config;

import io.github.privacyscan.program.SettingsFacts.Entry;
import java.util.List;
import java.util.Set;

/** Gives the entries of each document in a file the profile that the document, or else the file, is for. */
final class Documents {

    private static final Set<String> PROFILE_KEYS = Set.of("spring.config.activate.on-profile", "spring.profiles");

    private final String fileProfile;
    private int start;

    Documents(String fileProfile) {
        this.fileProfile = fileProfile;
    }

    /** Says that a document ends with the last of the entries. */
    void end(List<Entry> entries) {
        List<Entry> document = entries.subList(start, entries.size());
        String profile = document.stream()
                .filter(entry -> PROFILE_KEYS.contains(entry.key()))
                .map(Entry::value)
                .findFirst()
                .orElse(fileProfile);
        if (!profile.isEmpty()) {
            document.replaceAll(entry -> new Entry(entry.key(), entry.value(), entry.span(), profile));
        }
        start = entries.size();
    }
}
