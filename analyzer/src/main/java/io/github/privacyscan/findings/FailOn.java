package io.github.privacyscan.findings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** From which level on findings make a scan fail. */
public enum FailOn {
    ERROR(Optional.of(Level.ERROR)),
    WARNING(Optional.of(Level.WARNING)),
    NOTE(Optional.of(Level.NOTE)),
    NEVER(Optional.empty());

    private final Optional<Level> threshold;

    FailOn(Optional<Level> threshold) {
        this.threshold = threshold;
    }

    /** Reads the word of the command line, {@code warning}; empty if there is no such word. */
    public static Optional<FailOn> parse(String word) {
        for (FailOn value : values()) {
            if (value.word().equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** The word on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The findings at or above the threshold, in the order given. */
    public List<Finding> reachedBy(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> threshold
                        .filter(level -> finding.level().compareTo(level) <= 0)
                        .isPresent())
                .toList();
    }
}
