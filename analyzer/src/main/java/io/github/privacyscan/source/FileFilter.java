package io.github.privacyscan.source;

import java.util.List;
import java.util.Optional;

/**
 * The user's choice of files: included if any include pattern fits or there is none, and no exclude pattern fits. Patterns
 * have the form of {@code .gitignore} and count from the scan root.
 */
final class FileFilter {

    private final List<PathRule> includes;
    private final List<PathRule> excludes;

    FileFilter(List<String> includes, List<String> excludes) {
        this.includes = rules(includes);
        this.excludes = rules(excludes);
    }

    /** Whether a file is wanted. */
    boolean accepts(String path) {
        return (includes.isEmpty() || includes.stream().anyMatch(rule -> rule.covers(path, false)))
                && excludes.stream().noneMatch(rule -> rule.covers(path, false));
    }

    /** Whether nothing below a folder is wanted. */
    boolean excludesFolder(String path) {
        return excludes.stream().anyMatch(rule -> rule.covers(path, true));
    }

    private static List<PathRule> rules(List<String> patterns) {
        return patterns.stream()
                .map(pattern -> PathRule.parse("", pattern.replace('\\', '/')))
                .flatMap(Optional::stream)
                .toList();
    }
}
