package io.github.privacyscan.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code .gitignore} files say about the paths of one folder: the rules of the folder and of those around it, up to
 * the root of the repository. Adding a folder's file makes a new value, so sibling folders share what is above them.
 */
final class IgnoreRules {

    static final IgnoreRules NONE = new IgnoreRules(List.of());

    private static final String FILE_NAME = ".gitignore";

    private final List<PathRule> rules;

    private IgnoreRules(List<PathRule> rules) {
        this.rules = rules;
    }

    /**
     * The rules above a folder that is scanned, from the folder with {@code .git} downwards. Rules that would ignore the
     * folder itself do not count: who names a folder wants it scanned.
     *
     * @param folder a real, absolute path
     * @param base the folder relative to the scan root
     */
    static IgnoreRules above(Path folder, String base) {
        List<PathRule> kept = new ArrayList<>();
        for (Path ancestor : repositoryAbove(folder)) {
            String below = slashed(ancestor.relativize(folder));
            for (PathRule rule : read(ancestor, "")) {
                if (!rule.covers(below, true)) {
                    kept.add(rule.seenFrom(below, base));
                }
            }
        }
        return new IgnoreRules(List.copyOf(kept));
    }

    /** These rules and the ones in the folder's own file. */
    IgnoreRules in(Path folder, String base) {
        List<PathRule> own = read(folder, base);
        if (own.isEmpty()) {
            return this;
        }
        List<PathRule> all = new ArrayList<>(rules);
        all.addAll(own);
        return new IgnoreRules(List.copyOf(all));
    }

    /** Whether the path is ignored; the last rule that speaks about it decides. */
    boolean ignores(String path, boolean isFolder) {
        for (int i = rules.size() - 1; i >= 0; i--) {
            if (rules.get(i).matches(path, isFolder)) {
                return !rules.get(i).isNegated();
            }
        }
        return false;
    }

    /** The folders around this one from the repository's root downwards; none if it is the root or in no repository. */
    private static List<Path> repositoryAbove(Path folder) {
        List<Path> ancestors = new ArrayList<>();
        Path at = folder;
        while (!Files.exists(at.resolve(".git"))) {
            Path parent = at.getParent();
            if (parent == null) {
                return List.of();
            }
            ancestors.add(0, parent);
            at = parent;
        }
        return ancestors;
    }

    private static List<PathRule> read(Path folder, String base) {
        Path file = folder.resolve(FILE_NAME);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> PathRule.parse(base, line))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException unreadable) {
            // Scanning too much is the safe side.
            return List.of();
        }
    }

    private static String slashed(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
