package io.github.privacyscan.read.config;

import io.github.privacyscan.program.BuildFacts;
import io.github.privacyscan.source.SourceText;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dependencies that a Gradle script writes out, line by line; what the script computes is not known. */
public final class GradleReader {

    /** {@code implementation 'group:name:1.0'}, {@code api("group:name")}, {@code runtimeOnly platform('…')}. */
    private static final Pattern SHORT = Pattern.compile(
            "^\\s*(\\w+)[\\s(]+(?:\\w+\\s*\\(\\s*)?[\"']([\\w.-]+):([\\w.-]+)(?::([^\"'@:]*))?[^\"']*[\"'].*");

    /** {@code compile group: 'group', name: 'name', version: '1.0'}. */
    private static final Pattern LONG = Pattern.compile(
            "^\\s*(\\w+)[\\s(]+group\\s*[:=]\\s*[\"']([\\w.-]+)[\"']\\s*,\\s*name\\s*[:=]\\s*[\"']([\\w.-]+)[\"'](?:\\s*,\\s*version\\s*[:=]\\s*[\"']([^\"']*)[\"'])?.*");

    private GradleReader() {}

    /** Reads any text. */
    public static BuildFacts read(SourceText source) {
        List<BuildFacts.Dependency> dependencies = new ArrayList<>();
        List<String> lines = source.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Span span = new Span(i + 1, 1, i + 1, line.length() + 1);
            for (Pattern pattern : List.of(SHORT, LONG)) {
                Matcher matcher = pattern.matcher(line.length() > 500 ? "" : line);
                if (matcher.matches() && !matcher.group(1).equals("classpath")) {
                    dependencies.add(dependency(matcher, span));
                    break;
                }
            }
        }
        return new BuildFacts(source.file(), dependencies, List.of());
    }

    private static BuildFacts.Dependency dependency(Matcher matcher, Span span) {
        String configuration = matcher.group(1);
        return new BuildFacts.Dependency(
                matcher.group(2),
                matcher.group(3),
                Optional.ofNullable(matcher.group(4)).orElse(""),
                configuration.equals("implementation") ? "compile" : configuration,
                span);
    }
}
