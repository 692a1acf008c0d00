package io.github.privacyscan.read.config;

import io.github.privacyscan.program.SettingsFacts.Form;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the path of a file says about the settings in it: their form and the profile they are for. */
final class Forms {

    private static final Pattern APPLICATION =
            Pattern.compile("(?:application|bootstrap|microprofile-config)(?:-(.+))?\\.[a-z]+");

    private static final Pattern ENVIRONMENT = Pattern.compile(
            "\\.env(?:\\.(.+))?|(.+)?\\.env|(?:docker-)?compose(?:[-._](.+))?\\.ya?ml|(?:dockerfile|containerfile)(?:\\.(.+))?");

    /** {@code messages_zh_HK.properties}: a language, perhaps with script and country. */
    private static final Pattern TRANSLATED = Pattern.compile(".+_[a-z]{2}(?:[_-](?:[a-z]{2}|[a-z]{4}))*\\.properties");

    private static final Pattern TEXTS =
            Pattern.compile(".*(?:messages?|labels?|texts?|i18n|resources?|bundle)[^/]*\\.properties");

    private static final List<String> TEXT_FOLDERS =
            List.of("i18n", "messages", "bundles", "bundle", "lang", "locale", "locales", "nls", "l10n", "language");

    private Forms() {}

    /** The form of the file at a path. */
    static Form form(String path) {
        String name = name(path);
        if (APPLICATION.matcher(name).matches()) {
            return Form.APPLICATION;
        }
        if (ENVIRONMENT.matcher(name).matches()) {
            return Form.ENVIRONMENT;
        }
        return isTexts(path, name) ? Form.TEXTS : Form.PLAIN;
    }

    /** The profile of the file at a path; empty for none. */
    static String profile(String path) {
        String name = name(path);
        for (Pattern pattern : List.of(APPLICATION, ENVIRONMENT)) {
            Matcher matcher = pattern.matcher(name);
            if (matcher.matches()) {
                return group(matcher);
            }
        }
        String[] parts = path.split("/", -1);
        boolean inFolder = parts.length > 2 && parts[parts.length - 3].equals("profiles");
        return inFolder ? parts[parts.length - 2].toLowerCase(Locale.ROOT) : "";
    }

    private static String group(Matcher matcher) {
        for (int i = 1; i <= matcher.groupCount(); i++) {
            if (matcher.group(i) != null) {
                return matcher.group(i);
            }
        }
        return "";
    }

    private static boolean isTexts(String path, String name) {
        String lower = path.toLowerCase(Locale.ROOT);
        return TRANSLATED.matcher(name).matches()
                || TEXTS.matcher(name).matches()
                || TEXT_FOLDERS.stream().anyMatch(folder -> ("/" + lower).contains("/" + folder + "/"));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }
}
