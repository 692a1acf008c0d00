package io.github.privacyscan.rules.access;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of addresses as settings write it: {@code *} within a segment, {@code **} for any number of segments, {@code
 * {name}} for one.
 *
 * @param text as written
 */
record AddressPattern(String text) {

    private static final Pattern WILD = Pattern.compile("\\*+|\\?");

    /** Whether every request to an address, as handlers write it, is certainly meant; a variable in it may be anything. */
    boolean covers(String address) {
        return matches(segments(text), segments(address), false);
    }

    /** Whether a request to an address may be meant. */
    boolean touches(String address) {
        return matches(segments(text), segments(address), true);
    }

    private static List<String> segments(String address) {
        return Arrays.stream(address.split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }

    private static boolean matches(List<String> pattern, List<String> address, boolean maybe) {
        if (pattern.isEmpty()) {
            return address.isEmpty();
        }
        List<String> rest = pattern.subList(1, pattern.size());
        if (pattern.get(0).equals("**")) {
            return matches(rest, address, maybe)
                    || (!address.isEmpty() && matches(pattern, address.subList(1, address.size()), maybe));
        }
        return !address.isEmpty()
                && matchesOne(pattern.get(0), address.get(0), maybe)
                && matches(rest, address.subList(1, address.size()), maybe);
    }

    private static boolean matchesOne(String pattern, String segment, boolean maybe) {
        if (pattern.equals("*") || isVariable(pattern)) {
            return true;
        }
        if (isVariable(segment)) {
            return maybe;
        }
        return pattern.equals(segment) || (WILD.matcher(pattern).find() && wild(pattern, segment));
    }

    private static boolean wild(String pattern, String segment) {
        StringBuilder regex = new StringBuilder();
        int from = 0;
        Matcher found = WILD.matcher(pattern);
        while (found.find()) {
            regex.append(Pattern.quote(pattern.substring(from, found.start())))
                    .append(found.group().equals("?") ? "." : ".*");
            from = found.end();
        }
        return segment.matches(
                regex.append(Pattern.quote(pattern.substring(from))).toString());
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }
}
