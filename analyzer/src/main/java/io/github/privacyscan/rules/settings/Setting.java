package io.github.privacyscan.rules.settings;

import io.github.privacyscan.program.SettingsFacts;
import io.github.privacyscan.source.Place;
import io.github.privacyscan.source.SourceFile;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One setting, and where it is made.
 *
 * @param file the file
 * @param form what sort of file it is
 * @param key its dotted name as written
 * @param value its value as written
 * @param profile the profile it is for; empty when it always holds
 * @param place where it is made
 */
public record Setting(SourceFile file, SettingsFacts.Form form, String key, String value, String profile, Place place) {

    private static final Pattern WORD = Pattern.compile("[^a-z0-9]+");

    /** Words of profiles under which no data of real people are expected. */
    private static final Set<String> DEVELOPMENT = Set.of(
            "dev",
            "devel",
            "develop",
            "development",
            "local",
            "localhost",
            "test",
            "tests",
            "testing",
            "it",
            "ci",
            "e2e",
            "unittest",
            "sandbox",
            "demo",
            "example",
            "sample",
            "mock",
            "h2",
            "debug");

    /** Builds take the settings of one of several folders: {@code src/main/resources/dev/application.yml}. */
    private static final Pattern FOLDER = Pattern.compile("(?:^|/)resources/([A-Za-z0-9]+)/[^/]+$");

    static Setting of(SettingsFacts facts, SettingsFacts.Entry entry) {
        return new Setting(
                facts.file(),
                facts.form(),
                entry.key(),
                entry.value(),
                entry.profile().isEmpty() ? folder(facts.file()) : entry.profile(),
                new Place(facts.file().path(), entry.span()));
    }

    /** The folder a file is in, where that is called as profiles of developers are. */
    private static String folder(SourceFile file) {
        Matcher folder = FOLDER.matcher(file.path());
        return folder.find() && DEVELOPMENT.contains(folder.group(1).toLowerCase(Locale.ROOT)) ? folder.group(1) : "";
    }

    /** Whether it holds only where programs are developed or tested. */
    public boolean isForDevelopment() {
        return WORD.splitAsStream(profile.toLowerCase(Locale.ROOT)).anyMatch(DEVELOPMENT::contains);
    }

    /** Its name in the one spelling that stands for all: {@code serverport} for {@code SERVER_PORT} and {@code server.port}. */
    String plainKey() {
        return Settings.plain(key);
    }
}
