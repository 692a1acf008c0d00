package io.github.privacyscan.source;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which files beside Java sources are read, told by their names alone. */
final class ResourceNames {

    private static final Set<String> ENDINGS = Set.of(
            "html",
            "htm",
            "xhtml",
            "jsp",
            "jspf",
            "jspx",
            "tag",
            "tagx",
            "ftl",
            "ftlh",
            "yml",
            "yaml",
            "properties",
            "sql",
            "xml",
            "env",
            "gradle");
    private static final Set<String> NAMES = Set.of("dockerfile", "containerfile");

    /** Folders of the licences of others, which keep them as they were fetched: whole pages with the trackers of their sites. */
    private static final Pattern LICENCES =
            Pattern.compile("(?i)(?:.*/)?(?:third-?party-?)?licen[cs]es?/(?:.*/)?[^/]+\\.x?html?");

    private ResourceNames() {}

    /** Whether a file is a page that only holds the licence of something. */
    static boolean isLicence(String path) {
        return LICENCES.matcher(path).matches();
    }

    /** Whether a file of this name may hold pages, settings, schemas, mapped statements or a build. */
    static boolean isResource(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals(".env") || lower.startsWith(".env.") || lower.endsWith(".gradle.kts")) {
            return true;
        }
        if (lower.startsWith(".") || lower.contains(".min.")) {
            return false;
        }
        int dot = lower.lastIndexOf('.');
        String stem = dot < 0 ? lower : lower.substring(0, dot);
        return ENDINGS.contains(lower.substring(dot + 1)) || NAMES.contains(lower) || NAMES.contains(stem);
    }
}
