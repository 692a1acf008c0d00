package io.github.privacyscan.read.config;

import io.github.privacyscan.program.LoggingFacts;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the patterns by which log lines are written. */
final class LogPatterns {

    /** A part that writes the logging context: {@code %X}, {@code %X{user}}, {@code %-20mdc{user:-none}}. */
    private static final Pattern CONTEXT = Pattern.compile("%[-.\\d]*(?:X|mdc|MDC)(?![a-zA-Z])(?:\\{([^}]*)})?");

    private static final Pattern MASK =
            Pattern.compile("%[-.\\d]*(?:replace\\s*[({]|\\w*(?:mask|redact|desensiti)\\w*)", Pattern.CASE_INSENSITIVE);

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([\\w.-]+)(?::-?([^{}]*))?}");

    private LogPatterns() {}

    /** The pattern in a text, variables of the same file put in. */
    static LoggingFacts.Pattern of(String written, Map<String, String> variables, Span span) {
        String text = resolved(written, variables);
        List<String> keys = new ArrayList<>();
        Matcher context = CONTEXT.matcher(text);
        while (context.find()) {
            if (context.group(1) == null || context.group(1).isBlank()) {
                keys.add("*");
            } else {
                Stream.of(context.group(1).split(",", -1))
                        .map(key -> key.replaceFirst(":-.*", "").strip())
                        .forEach(keys::add);
            }
        }
        return new LoggingFacts.Pattern(written, keys, MASK.matcher(text).find(), span);
    }

    /** Whether a name of an element or key says that its value is a pattern. */
    static boolean isPattern(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("pattern")
                || lower.equals("conversionpattern")
                || lower.endsWith(".pattern")
                || lower.endsWith(".conversionpattern");
    }

    /** Variables may name others: twice is enough in practice and ends always. */
    private static String resolved(String text, Map<String, String> variables) {
        String once = VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found, variables)));
        return VARIABLE.matcher(once).replaceAll(found -> Matcher.quoteReplacement(value(found, variables)));
    }

    private static String value(MatchResult found, Map<String, String> variables) {
        String fallback = found.group(2) == null ? found.group() : found.group(2);
        return variables.getOrDefault(found.group(1), fallback);
    }
}
