package io.github.privacyscan.rules.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the other end of a connection is, told by the address in a setting. */
enum Hosts {
    /** The same machine. */
    HERE,
    /** The same network: a name without a domain, or an address of the private ranges. */
    NEAR,
    /** Anywhere else. */
    FAR,
    /** The setting does not tell. */
    UNKNOWN;

    private static final Pattern HOST =
            Pattern.compile("(?:.*?://|.*@)?(?:[^/@\\s]*@)?(\\[[^\\]]*]|[\\w.-]+).*", Pattern.DOTALL);

    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|.*\\.localhost|127(?:\\.\\d+){3}|\\[?::1]?|0\\.0\\.0\\.0");

    private static final Pattern PRIVATE = Pattern.compile(
            "10(?:\\.\\d+){3}|192\\.168(?:\\.\\d+){2}|172\\.(?:1[6-9]|2\\d|3[01])(?:\\.\\d+){2}|[^.]+|.+\\.(?:local|internal|lan|svc|intranet|corp)(?:\\..+)?");

    /** Databases in the memory or in a file of the program itself. */
    private static final Pattern EMBEDDED = Pattern.compile("jdbc:(?:h2|hsqldb|derby|sqlite):(?!tcp|hsql:|//).*");

    /** Where the host in an address, or a bare host, is. */
    static Hosts of(String address) {
        String plain = address.strip().toLowerCase(Locale.ROOT);
        if (EMBEDDED.matcher(plain).matches()) {
            return HERE;
        }
        return host(plain).map(Hosts::place).orElse(UNKNOWN);
    }

    /** The host in an address, without user, port and path. */
    static Optional<String> host(String address) {
        Matcher matcher = HOST.matcher(address.strip());
        return matcher.matches() && !address.contains("${") ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Hosts place(String host) {
        if (LOOPBACK.matcher(host).matches()) {
            return HERE;
        }
        return PRIVATE.matcher(host).matches() ? NEAR : FAR;
    }
}
