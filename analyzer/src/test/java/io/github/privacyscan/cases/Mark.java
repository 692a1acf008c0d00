package io.github.privacyscan.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the comment at the end of a line expects of one rule there. Several marks in one comment are parted by {@code |}.
 *
 * @param kind {@code finding}; {@code missed} for a line that ought to be found and is not; {@code false alarm} for one that ought
 *     to be silent and is not; {@code later} for a rule that is not built
 * @param rule id of the rule
 * @param text a part of the message of a finding, or why
 */
record Mark(String kind, String rule, String text) {

    private static final String ONE = "(finding|missed|false alarm|later): ([A-Z][A-Z0-9-]+)(?: ([^|]+?))?";

    /** A comment in the manner of Java, of settings, of SQL or of pages. */
    private static final Pattern COMMENT =
            Pattern.compile("\\s*(?://|#|<!--|<%--|--) (" + ONE + "(?: \\| " + ONE + ")*)\\s*(?:-->|--%>)?$");

    private static final Pattern MARK = Pattern.compile(ONE + "(?: \\| |$)");

    /** The marks of a line. */
    static List<Mark> of(String line) {
        List<Mark> marks = new ArrayList<>();
        Matcher comment = COMMENT.matcher(line);
        if (comment.find()) {
            Matcher mark = MARK.matcher(comment.group(1).strip());
            while (mark.find()) {
                marks.add(new Mark(mark.group(1), mark.group(2), mark.group(3) == null ? "" : mark.group(3)));
            }
        }
        return List.copyOf(marks);
    }

    /** The line as the application would have it: the scanner reads comments, and a properties file has none behind a value. */
    static String without(String line) {
        return COMMENT.matcher(line).replaceFirst("");
    }
}
