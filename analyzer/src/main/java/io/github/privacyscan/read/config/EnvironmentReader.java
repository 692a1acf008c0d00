package io.github.privacyscan.read.config;

import io.github.privacyscan.program.SettingsFacts;
import io.github.privacyscan.program.SettingsFacts.Entry;
import io.github.privacyscan.program.SettingsFacts.Form;
import io.github.privacyscan.source.SourceFile;
import io.github.privacyscan.source.SourceText;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads variables of processes: files of assignments ({@code .env}), and the {@code ENV} and {@code ARG} of a Dockerfile. */
public final class EnvironmentReader {

    private static final Pattern ASSIGNMENT = Pattern.compile("\\s*(?:export\\s+)?([\\w.-]+)\\s*=(.*)", Pattern.DOTALL);

    private static final Pattern INSTRUCTION = Pattern.compile("\\s*(?i:ENV|ARG)\\s+(.+)", Pattern.DOTALL);

    /** {@code A=1 B="2 3"}, or the older {@code A 1 2}. */
    private static final Pattern PAIR = Pattern.compile("([\\w.-]+)=(\"(?:[^\"\\\\]|\\\\.)*+\"|'[^']*+'|[^\\s\"']*+)");

    private static final Pattern OLD_PAIR = Pattern.compile("([\\w.-]+)\\s+([^=].*)", Pattern.DOTALL);

    private EnvironmentReader() {}

    /** Reads assignments, one on a line; other lines say nothing. */
    public static SettingsFacts readAssignments(SourceText source) {
        SourceFile file = source.file();
        String profile = Forms.profile(file.path());
        List<Entry> entries = new ArrayList<>();
        List<String> lines = source.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.stripLeading().startsWith("#")) {
                Span span = new Span(i + 1, 1, i + 1, line.length() + 1);
                assignment(line).ifPresent(set -> entries.add(new Entry(set.getKey(), set.getValue(), span, profile)));
            }
        }
        return new SettingsFacts(file, Form.ENVIRONMENT, entries, List.of());
    }

    /** Reads a Dockerfile; instructions that set no variable say nothing. */
    public static SettingsFacts readDockerfile(SourceText source) {
        List<Entry> entries = new ArrayList<>();
        List<String> lines = source.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            int first = i;
            StringBuilder whole = new StringBuilder(lines.get(i));
            while (whole.length() > 0 && whole.charAt(whole.length() - 1) == '\\' && i + 1 < lines.size()) {
                whole.setCharAt(whole.length() - 1, ' ');
                whole.append(lines.get(++i));
            }
            Span span = new Span(first + 1, 1, i + 1, lines.get(i).length() + 1);
            Matcher instruction = INSTRUCTION.matcher(whole);
            if (instruction.matches()) {
                pairs(instruction.group(1), span, entries);
            }
        }
        return new SettingsFacts(source.file(), Form.ENVIRONMENT, entries, List.of());
    }

    /** Name and value of {@code NAME=value}, without quotes. */
    static Optional<Map.Entry<String, String>> assignment(String text) {
        Matcher matcher = ASSIGNMENT.matcher(text);
        return matcher.matches()
                ? Optional.of(
                        Map.entry(matcher.group(1), unquoted(matcher.group(2).strip())))
                : Optional.empty();
    }

    private static void pairs(String text, Span span, List<Entry> entries) {
        Matcher old = OLD_PAIR.matcher(text);
        if (old.matches() && !text.substring(0, old.start(2)).contains("=")) {
            entries.add(new Entry(old.group(1), unquoted(old.group(2).strip()), span));
            return;
        }
        Matcher pair = PAIR.matcher(text);
        while (pair.find()) {
            entries.add(new Entry(pair.group(1), unquoted(pair.group(2)), span));
        }
    }

    private static String unquoted(String value) {
        boolean isQuoted = value.length() > 1
                && (value.startsWith("\"") || value.startsWith("'"))
                && value.charAt(value.length() - 1) == value.charAt(0);
        return isQuoted ? value.substring(1, value.length() - 1) : value;
    }
}
