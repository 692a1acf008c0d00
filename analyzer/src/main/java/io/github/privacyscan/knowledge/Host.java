package io.github.privacyscan.knowledge;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A host of the internet at which a known recipient receives data.
 *
 * @param pattern a host, perhaps with the beginning of a path, in lower case; {@code *} stands for one or more characters,
 *     in the host other than a slash: {@code *.cnzz.com}, {@code graph.facebook.com/*}{@code /events}
 * @param recipient name of the {@link Recipient}
 * @param kind kind of sink that a request to it is
 * @param expression the pattern as {@link #accepts} needs it
 */
public record Host(String pattern, String recipient, String kind, Pattern expression) {

    /** The host that a pattern means. */
    static Host of(String pattern, String recipient, String kind) {
        int slash = pattern.indexOf('/') < 0 ? pattern.length() : pattern.indexOf('/');
        String host = Pattern.quote(pattern.substring(0, slash)).replace("*", "\\E[^/]+\\Q");
        String path = Pattern.quote(pattern.substring(slash)).replace("*", "\\E.+\\Q");
        return new Host(pattern, recipient, kind, Pattern.compile(host + path + "(?![\\w.-]).*", Pattern.DOTALL));
    }

    /**
     * Whether an address leads there.
     *
     * @param address a web address with or without scheme, or a host; user, port and upper case do not matter
     */
    public boolean accepts(String address) {
        return expression.matcher(plain(address)).matches();
    }

    /** How much of an address the pattern fixes; of two patterns that accept one, the surer has the higher number. */
    int precision() {
        return pattern.replace("*", "").length();
    }

    /** Host and path, in lower case. */
    static String plain(String address) {
        String lower = address.strip().toLowerCase(Locale.ROOT).replaceFirst("^([a-z][a-z0-9+.-]*:)?//", "");
        int end = lower.indexOf('/') < 0 ? lower.length() : lower.indexOf('/');
        String host = lower.substring(lower.lastIndexOf('@', end) + 1, end).replaceFirst(":.*", "");
        return host + lower.substring(end);
    }
}
