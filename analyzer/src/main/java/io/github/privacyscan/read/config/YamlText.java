package io.github.privacyscan.read.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes text that builds complete later ({@code version: @project.version@}) readable: no plain value may begin with
 * {@code @} in YAML. The sign is replaced by one of the private area, so that all positions stay the same.
 */
final class YamlText {

    private static final char MARK = '\uE0A1';

    private static final Pattern BUILD_VALUE = Pattern.compile("(?m)^([^#\\n]*[:\\[,-]\\s+)@(?=[\\w.-]+@)");

    private YamlText() {}

    static String readable(String text) {
        if (text.indexOf('@') < 0) {
            return text;
        }
        Matcher matcher = BUILD_VALUE.matcher(text);
        return matcher.replaceAll("$1" + MARK);
    }

    static String restored(String value) {
        return value.replace(MARK, '@');
    }
}
