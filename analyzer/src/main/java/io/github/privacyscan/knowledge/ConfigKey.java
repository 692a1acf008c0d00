package io.github.privacyscan.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A setting some of whose values put personal data at risk.
 *
 * @param key its name with dots: {@code server.error.include-message}; {@code *} stands for one segment
 * @param rule id of the rule that asks for it
 * @param test how {@code values} are compared
 * @param values the risky values or parts of them, in lower case; empty when the test needs none
 * @param absentToo whether the setting is risky as well when it is not made
 * @param conditions what must hold besides; the reader of settings checks them
 * @param unless key of a setting that, when it is made, takes the risk away
 * @param with key of a setting that must be made too
 */
public record ConfigKey(
        String key,
        String rule,
        Test test,
        List<String> values,
        boolean absentToo,
        Set<Condition> conditions,
        Optional<String> unless,
        Optional<String> with) {

    /** How a value is compared. */
    public enum Test {
        /** It is one of the values. */
        EQUALS,
        /** One of the items, separated by commas, is one of the values. */
        ITEM,
        /** It contains one of the values. */
        CONTAINS,
        /** It is written out: neither empty nor a placeholder nor encrypted. */
        LITERAL,
        /** It is an address other than that of the machine itself. */
        NOT_LOOPBACK,
        /** The rule judges the value itself. */
        JUDGED
    }

    /** What must hold besides. */
    public enum Condition {
        /** The setting holds where the program runs for its users: no profile for development or tests. */
        PRODUCTION,
        /** The server that it is about is another machine. */
        REMOTE,
        /** Other things decide as well whether anything comes out: the setting is worth a note, not more. */
        PARTLY
    }

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^}]*}|ENC\\(.*\\)|@[\\w.-]+@|\\{cipher}.*");
    private static final Pattern LOOPBACK = Pattern.compile("(localhost|127(\\.\\d+){3}|::1|\\[::1])(:\\d+)?");

    public ConfigKey {
        values = List.copyOf(values);
    }

    /**
     * Whether a setting is this one, in any of the spellings that Spring accepts.
     *
     * @param name {@code server.error.includeMessage}, {@code SERVER_ERROR_INCLUDE_MESSAGE}
     */
    public boolean isNamed(String name) {
        String plain = plain(name);
        if (key.indexOf('*') < 0) {
            return plain(key).equals(plain);
        }
        String[] parts = key.split("\\*", -1);
        String start = plain(parts[0]);
        String end = plain(parts[parts.length - 1]);
        return plain.length() > start.length() + end.length() && plain.startsWith(start) && plain.endsWith(end);
    }

    /** Whether a value of the setting is a risky one, whatever the conditions. */
    public boolean isRisky(String value) {
        String plain = value.strip().toLowerCase(Locale.ROOT);
        return switch (test) {
            case EQUALS -> values.contains(plain);
            case ITEM -> List.of(plain.split("\\s*,\\s*", -1)).stream().anyMatch(values::contains);
            case CONTAINS -> values.stream().anyMatch(plain::contains);
            case LITERAL ->
                !plain.isEmpty() && !PLACEHOLDER.matcher(value.strip()).matches();
            case NOT_LOOPBACK -> !plain.isEmpty() && !LOOPBACK.matcher(plain).matches();
            case JUDGED -> false;
        };
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
