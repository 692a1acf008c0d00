package io.github.privacyscan;

import io.github.privacyscan.source.SourceText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what an XML file is by the name of its first element, without parsing it. */
final class XmlRoot {

    /** What may stand before the first element: its declaration, comments, and the type of the document. */
    private static final Pattern BEFORE =
            Pattern.compile("\\s++|<\\?(?s:.*?)\\?>|<!--(?s:.*?)-->|<!DOCTYPE[^<>\\[]*+(?:\\[[^\\]]*+\\]\\s*+)?>");

    private static final Pattern ELEMENT = Pattern.compile("<([\\w:.-]+)");

    private static final Pattern LOGGING = Pattern.compile("<(?:appender|root|logger|include)\\b");

    private XmlRoot() {}

    /** The name of the first element as written, with its prefix; empty if there is none. */
    static String of(SourceText source) {
        String text = source.text();
        Matcher before = BEFORE.matcher(text);
        int at = 0;
        while (before.region(at, text.length()).lookingAt() && before.end() > at) {
            at = before.end();
        }
        Matcher element = ELEMENT.matcher(text);
        return element.region(at, text.length()).lookingAt() ? element.group(1) : "";
    }

    /** Whether the elements of a {@code configuration} are about logging. */
    static boolean isLogging(SourceText source) {
        return LOGGING.matcher(source.text()).find();
    }
}
