package io.github.privacyscan.source;

import java.util.Optional;

/**
 * One line of an ignore file, or one include or exclude pattern, with the meaning that {@code .gitignore} gives it: a
 * pattern without a slash inside fits at any depth, a slash at the end restricts it to folders, {@code !} takes back.
 *
 * @param base a folder relative to the scan root, empty for the root itself: the rule speaks about paths below it
 * @param above where that folder lies as seen from the folder the pattern counts from; empty if they are the same
 * @param glob what paths below the base must look like
 * @param isNegated whether a match takes an earlier match back
 * @param foldersOnly whether only folders match
 */
record PathRule(String base, String above, Glob glob, boolean isNegated, boolean foldersOnly) {

    /** Reads one line; empty for blank lines and comments. */
    static Optional<PathRule> parse(String base, String line) {
        String pattern = withoutTrailingSpaces(line);
        if (pattern.isEmpty() || pattern.startsWith("#")) {
            return Optional.empty();
        }
        boolean isNegated = pattern.startsWith("!");
        pattern = isNegated ? pattern.substring(1) : pattern;
        boolean foldersOnly = pattern.endsWith("/");
        pattern = foldersOnly ? pattern.substring(0, pattern.length() - 1) : pattern;
        boolean isAnchored = pattern.contains("/");
        pattern = pattern.startsWith("/") ? pattern.substring(1) : pattern;
        if (pattern.isEmpty()) {
            return Optional.empty();
        }
        Glob glob = Glob.of(isAnchored ? pattern : "**/" + pattern);
        return Optional.of(new PathRule(base, "", glob, isNegated, foldersOnly));
    }

    /** Whether the rule speaks about this path, which is relative to the scan root. */
    boolean matches(String path, boolean isFolder) {
        if (foldersOnly && !isFolder) {
            return false;
        }
        if (!base.isEmpty() && !path.startsWith(base + "/")) {
            return false;
        }
        String below = base.isEmpty() ? path : path.substring(base.length() + 1);
        return glob.matches(above.isEmpty() ? below : above + "/" + below);
    }

    /** The same rule for paths of a folder further down, which the scan root calls {@code folder}. */
    PathRule seenFrom(String below, String folder) {
        return new PathRule(folder, below, glob, isNegated, foldersOnly);
    }

    /** Whether the rule speaks about this path or about a folder around it. */
    boolean covers(String path, boolean isFolder) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (matches(path.substring(0, slash), true)) {
                return true;
            }
        }
        return matches(path, isFolder);
    }

    private static String withoutTrailingSpaces(String line) {
        String text = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ' && (end < 2 || text.charAt(end - 2) != '\\')) {
            end--;
        }
        return text.substring(0, end);
    }
}
