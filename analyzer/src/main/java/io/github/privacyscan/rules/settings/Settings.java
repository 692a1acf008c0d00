package io.github.privacyscan.rules.settings;

import io.github.privacyscan.inventory.Confidence;
import io.github.privacyscan.program.LoggingFacts;
import io.github.privacyscan.program.Resources;
import io.github.privacyscan.program.SettingsFacts;
import io.github.privacyscan.program.SettingsFacts.Form;
import io.github.privacyscan.rules.Leak;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All settings of a program: those of application files, descriptors and environments, and the levels of loggers as {@code
 * logging.level.NAME}, wherever they are set. Files of tests and of texts for people are left out.
 */
public final class Settings {

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\$\\{(?:(?:env|sys|ENV|SYS):)?+([^}:]+)(?::-?([^{}]*))?}");

    /** References may refer to references. */
    private static final int DEPTH = 4;

    private final List<Setting> all;
    private final Map<String, List<Setting>> byKey = new LinkedHashMap<>();

    private Settings(List<Setting> all) {
        this.all = List.copyOf(all);
        all.forEach(setting -> byKey.computeIfAbsent(setting.plainKey(), absent -> new ArrayList<>())
                .add(setting));
    }

    /** The settings of the program, in order of the files. */
    public static Settings of(RuleContext context) {
        Resources resources = context.program().program().resources();
        List<Setting> all = new ArrayList<>();
        for (SettingsFacts facts : resources.of(SettingsFacts.class)) {
            if (facts.form() != Form.TEXTS && !facts.file().test()) {
                facts.entries().forEach(entry -> all.add(Setting.of(facts, entry)));
            }
        }
        for (LoggingFacts facts : resources.of(LoggingFacts.class)) {
            if (!facts.file().test()) {
                facts.loggers().forEach(logger -> all.add(level(facts, logger)));
            }
        }
        return new Settings(all);
    }

    /** Whether the program handles personal data that matter alone, as far as its sources tell. */
    public static boolean concern(RuleContext context) {
        return context.inventory().elements().stream()
                .anyMatch(
                        element -> element.confidence().compareTo(Confidence.STRONG) <= 0 && Leak.countsAlone(element));
    }

    /** All settings. */
    public List<Setting> all() {
        return all;
    }

    /**
     * The setting of that name that holds beside another: of the same file and profile if there is one, else of the same
     * file, else of the same module.
     */
    public Optional<Setting> beside(String key, Setting other) {
        return byKey.getOrDefault(plain(key), List.of()).stream()
                .filter(setting -> setting.file().module().equals(other.file().module()))
                .filter(setting -> setting.profile().isEmpty()
                        || setting.profile().equals(other.profile())
                        || other.profile().isEmpty())
                .min(Comparator.comparingInt(setting -> distance(setting, other)));
    }

    /** The settings of that name, those for users before those for development, in order of the files. */
    public List<Setting> named(String key) {
        return byKey.getOrDefault(plain(key), List.of()).stream()
                .sorted(Comparator.comparing(Setting::isForDevelopment))
                .toList();
    }

    /**
     * What a setting finally says: references are replaced by the settings they name, or by the value that is written for
     * the case that there is none. What is left unknown stays as it is written.
     */
    public String resolved(Setting setting) {
        return resolved(setting.value(), setting, DEPTH);
    }

    /** Letters and digits of a name, in lower case: all spellings of one name have the same. */
    static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                plain.append(Character.toLowerCase(c));
            }
        }
        return plain.toString();
    }

    private String resolved(String text, Setting near, int depth) {
        if (depth == 0 || text.indexOf("${") < 0) {
            return text;
        }
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found, near, depth)));
    }

    private String value(MatchResult found, Setting near, int depth) {
        String fallback = found.group(2) == null ? found.group() : found.group(2);
        return beside(found.group(1), near)
                .filter(named -> !named.equals(near))
                .map(named -> resolved(named.value(), named, depth - 1))
                .orElse(fallback);
    }

    private static int distance(Setting one, Setting other) {
        int file = one.file().equals(other.file()) ? 0 : 2;
        return file + (one.profile().equals(other.profile()) ? 0 : 1);
    }

    private static Setting level(LoggingFacts facts, LoggingFacts.Logger logger) {
        String name = logger.name().isEmpty() ? "root" : logger.name();
        return new Setting(
                facts.file(),
                Form.DESCRIPTOR,
                "logging.level." + name,
                logger.level(),
                logger.profile(),
                new Place(facts.file().path(), logger.span()));
    }
}
