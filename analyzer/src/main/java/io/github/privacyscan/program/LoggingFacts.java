package io.github.privacyscan.program;

import io.github.privacyscan.source.Problem;
import io.github.privacyscan.source.SourceFile;
import io.github.privacyscan.source.Span;
import java.util.List;

/**
 * What a file says about logging: which loggers write how much, and where to.
 *
 * @param file the file
 * @param loggers loggers in order; the root logger has the empty name
 * @param appenders appenders in order
 * @param problems what could not be read
 */
public record LoggingFacts(SourceFile file, List<Logger> loggers, List<Appender> appenders, List<Problem> problems)
        implements ResourceFacts {

    public LoggingFacts {
        loggers = List.copyOf(loggers);
        appenders = List.copyOf(appenders);
        problems = List.copyOf(problems);
    }

    /**
     * A logger.
     *
     * @param name its name; empty for the root
     * @param level its level as written; empty if it has none of its own
     * @param appenders names of the appenders it writes to
     * @param span where it is configured
     * @param profile the profile it is for; empty when it always holds
     */
    public record Logger(String name, String level, List<String> appenders, Span span, String profile) {
        public Logger {
            appenders = List.copyOf(appenders);
        }
    }

    /**
     * Where log messages go.
     *
     * @param name the name loggers use
     * @param type its class, or the element that stands for it, as written
     * @param patterns how messages are written
     * @param settings everything set on it: keys are element and attribute names from the appender on, joined by dots
     * @param span where it is configured
     */
    public record Appender(
            String name, String type, List<Pattern> patterns, List<SettingsFacts.Entry> settings, Span span) {
        public Appender {
            patterns = List.copyOf(patterns);
            settings = List.copyOf(settings);
        }
    }

    /**
     * How messages are written.
     *
     * @param text the pattern as written
     * @param contextKeys names of the values of the logging context that every line shows: {@code user} of {@code %X{user}};
     *     {@code *} when it shows all
     * @param masked whether a part of the pattern is replaced or masked before it is written
     * @param span where it stands
     */
    public record Pattern(String text, List<String> contextKeys, boolean masked, Span span) {
        public Pattern {
            contextKeys = List.copyOf(contextKeys);
        }
    }
}
