package io.github.privacyscan.rules.catalog;

import io.github.privacyscan.findings.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the marks in an example expect: {@code // finding: part of the message} on the line of a finding, silence on every
 * line without. {@code // missed: why} marks a line that ought to be found and is not, {@code // false alarm: why} one that
 * ought to be silent and is not; both fail as soon as they are no longer true. Outside Java the sign of a comment is {@code #},
 * {@code --} or {@code <!-- -->}.
 */
final class ExpectedFindings {

    private static final Pattern MARK =
            Pattern.compile("(?://|#|<!--|--) (finding|missed|false alarm): (.+?)(?: -->)?$");

    private ExpectedFindings() {}

    /** The text without the marks: in a properties file, a comment behind a value would be a part of it. */
    static String withoutMarks(String text) {
        return text.lines()
                .map(line -> MARK.matcher(line).replaceFirst("").stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    /** What differs between the marks and the findings, one sentence each; empty when they agree. */
    static List<String> differences(String code, List<Finding> findings) {
        List<String> differences = new ArrayList<>();
        List<String> lines = code.lines().toList();
        for (int number = 1; number <= lines.size(); number++) {
            int line = number;
            List<String> messages = findings.stream()
                    .filter(finding -> finding.place().span().startLine() == line)
                    .map(finding -> finding.message().en())
                    .toList();
            difference(lines.get(number - 1), messages).stream()
                    .map(text -> "line " + line + ": " + text)
                    .forEach(differences::add);
        }
        return differences;
    }

    private static List<String> difference(String line, List<String> messages) {
        Matcher mark = MARK.matcher(line);
        if (!mark.find() || mark.group(1).equals("missed")) {
            return messages.stream().map(message -> "unexpected: " + message).toList();
        }
        if (mark.group(1).equals("false alarm")) {
            return messages.isEmpty() ? List.of("no false alarm any more") : List.of();
        }
        if (messages.size() != 1) {
            return List.of("expected one finding with \"" + mark.group(2) + "\", found " + messages);
        }
        return messages.get(0).contains(mark.group(2))
                ? List.of()
                : List.of("expected \"" + mark.group(2) + "\" in: " + messages.get(0));
    }
}
