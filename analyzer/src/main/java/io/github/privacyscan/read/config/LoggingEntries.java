package io.github.privacyscan.read.config;

import io.github.privacyscan.program.LoggingFacts;
import io.github.privacyscan.program.SettingsFacts.Entry;
import io.github.privacyscan.source.Problem;
import io.github.privacyscan.source.SourceFile;
import io.github.privacyscan.source.SourceText;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The configuration of logging in settings: properties of both generations, and YAML. */
public final class LoggingEntries {

    /** {@code log4j.logger.com.example=DEBUG, FILE}. */
    private static final Pattern OLD_LOGGER =
            Pattern.compile("log4j\\.(?:(?:logger|category)\\.(.+)|root(?:Logger|Category))");

    private static final Pattern OLD_APPENDER = Pattern.compile("log4j\\.appender\\.([^.]+)(?:\\.(.+))?");

    /** {@code logger.web.name}, {@code rootLogger.level}. */
    private static final Pattern NEW_LOGGER = Pattern.compile("(?:logger\\.([^.]+)|rootLogger)\\.(.+)");

    private static final Pattern NEW_APPENDER = Pattern.compile("appender\\.([^.]+)\\.(.+)");

    private static final Pattern YAML_LOGGER = Pattern.compile(
            "configuration\\.loggers\\.((?:async)?(?:root|logger)(?:\\[\\d+])?)\\.(.+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern YAML_APPENDER =
            Pattern.compile("configuration\\.appenders\\.(\\w+(?:\\[\\d+])?)\\.(.+)", Pattern.CASE_INSENSITIVE);

    private final Map<String, List<Entry>> loggers = new LinkedHashMap<>();
    private final Map<String, List<Entry>> appenders = new LinkedHashMap<>();
    private final List<LoggingFacts.Logger> oldLoggers = new ArrayList<>();

    private LoggingEntries() {}

    /** Reads a properties file about logging. */
    public static LoggingFacts readProperties(SourceText source) {
        return facts(source.file(), PropertiesReader.read(source).entries(), List.of());
    }

    /** Whether entries of a YAML file are a configuration of logging. */
    static boolean isLogging(List<Entry> entries) {
        return entries.stream()
                .anyMatch(entry -> YAML_LOGGER.matcher(entry.key()).matches());
    }

    static LoggingFacts facts(SourceFile file, List<Entry> entries, List<Problem> problems) {
        LoggingEntries reading = new LoggingEntries();
        entries.forEach(reading::sort);
        List<LoggingFacts.Logger> all = new ArrayList<>(reading.oldLoggers);
        reading.loggers.forEach((id, parts) -> all.add(logger(id, parts)));
        List<LoggingFacts.Appender> targets = new ArrayList<>();
        reading.appenders.forEach((id, parts) -> targets.add(appender(id, parts)));
        return new LoggingFacts(file, all, targets, problems);
    }

    private void sort(Entry entry) {
        Matcher old = OLD_LOGGER.matcher(entry.key());
        if (old.matches()) {
            oldLogger(old.group(1), entry);
            return;
        }
        for (Pattern pattern : List.of(OLD_APPENDER, NEW_APPENDER, YAML_APPENDER)) {
            if (sorted(pattern.matcher(entry.key()), entry, appenders)) {
                return;
            }
        }
        for (Pattern pattern : List.of(NEW_LOGGER, YAML_LOGGER)) {
            if (sorted(pattern.matcher(entry.key()), entry, loggers)) {
                return;
            }
        }
    }

    private static boolean sorted(Matcher matcher, Entry entry, Map<String, List<Entry>> groups) {
        if (!matcher.matches()) {
            return false;
        }
        String id = Optional.ofNullable(matcher.group(1)).orElse("root");
        String part = Optional.ofNullable(matcher.group(2)).orElse("type");
        groups.computeIfAbsent(id, absent -> new ArrayList<>())
                .add(new Entry(part, entry.value(), entry.span(), entry.profile()));
        return true;
    }

    private void oldLogger(String name, Entry entry) {
        List<String> parts =
                Stream.of(entry.value().split(",", -1)).map(String::strip).toList();
        oldLoggers.add(new LoggingFacts.Logger(
                Optional.ofNullable(name).orElse(""),
                parts.get(0),
                parts.subList(1, parts.size()),
                entry.span(),
                entry.profile()));
    }

    private static LoggingFacts.Logger logger(String id, List<Entry> parts) {
        boolean isRoot = id.toLowerCase(Locale.ROOT).endsWith("root");
        Optional<Entry> level = part(parts, "level");
        return new LoggingFacts.Logger(
                isRoot ? "" : part(parts, "name").map(Entry::value).orElse(id),
                level.map(Entry::value).orElse(""),
                parts.stream()
                        .filter(entry -> entry.key().toLowerCase(Locale.ROOT).endsWith("ref"))
                        .map(Entry::value)
                        .toList(),
                level.or(() -> parts.stream().findFirst()).map(Entry::span).orElse(Span.NONE),
                "");
    }

    private static LoggingFacts.Appender appender(String id, List<Entry> parts) {
        List<LoggingFacts.Pattern> patterns = parts.stream()
                .filter(entry -> LogPatterns.isPattern(entry.key()))
                .map(entry -> LogPatterns.of(entry.value(), Map.of(), entry.span()))
                .toList();
        return new LoggingFacts.Appender(
                part(parts, "name").map(Entry::value).orElse(id),
                part(parts, "type").map(Entry::value).orElse(id.replaceFirst("\\[\\d+]", "")),
                patterns,
                parts,
                parts.stream().findFirst().map(Entry::span).orElse(Span.NONE));
    }

    private static Optional<Entry> part(List<Entry> parts, String name) {
        return parts.stream().filter(entry -> entry.key().equals(name)).findFirst();
    }
}
