package io.github.privacyscan.source;

import java.util.List;

/**
 * A pattern over paths separated by {@code /}, in the form of {@code .gitignore}: {@code *}, {@code ?}, {@code [a-z]} and
 * {@code [!a-z]} stay within one name, a name of two stars stands for any number of names, a backslash takes the next
 * character as it is.
 *
 * <p>Patterns come from the scanned tree, so matching must not explode: a failed attempt only ever returns to the last
 * star, which bounds the work by pattern length times path length, for names and for characters alike.
 */
final class Glob {

    private static final String ANY_NAMES = "**";

    private final List<String> names;

    private Glob(List<String> names) {
        this.names = names;
    }

    /** Every text is a pattern; an unclosed bracket stands for itself. */
    static Glob of(String pattern) {
        return new Glob(List.of(pattern.split("/", -1)));
    }

    /** Whether the whole path fits. */
    boolean matches(String path) {
        String[] parts = path.split("/", -1);
        int name = 0;
        int part = 0;
        int starName = -1;
        int starPart = 0;
        while (part < parts.length) {
            if (name < names.size() && names.get(name).equals(ANY_NAMES)) {
                starName = name++;
                starPart = part;
            } else if (name < names.size() && matchesName(names.get(name), parts[part])) {
                name++;
                part++;
            } else if (starName >= 0) {
                name = starName + 1;
                part = ++starPart;
            } else {
                return false;
            }
        }
        return names.subList(name, names.size()).stream().allMatch(ANY_NAMES::equals);
    }

    private static boolean matchesName(String pattern, String name) {
        int p = 0;
        int n = 0;
        int starPattern = -1;
        int starName = 0;
        while (n < name.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                starPattern = p++;
                starName = n;
                continue;
            }
            int after = p < pattern.length() ? matchCharacter(pattern, p, name.charAt(n)) : -1;
            if (after >= 0) {
                p = after;
                n++;
            } else if (starPattern >= 0) {
                p = starPattern + 1;
                n = ++starName;
            } else {
                return false;
            }
        }
        return pattern.chars().skip(p).allMatch(c -> c == '*');
    }

    /** The position after the pattern's item at {@code p} if it accepts the character, otherwise -1. */
    private static int matchCharacter(String pattern, int p, char c) {
        char item = pattern.charAt(p);
        if (item == '?') {
            return p + 1;
        }
        if (item == '\\' && p + 1 < pattern.length()) {
            return pattern.charAt(p + 1) == c ? p + 2 : -1;
        }
        int close = item == '[' ? pattern.indexOf(']', p + 2) : -1;
        if (close >= 0) {
            return inClass(pattern.substring(p + 1, close), c) ? close + 1 : -1;
        }
        return item == c ? p + 1 : -1;
    }

    private static boolean inClass(String members, char c) {
        boolean isNegated = members.startsWith("!") || members.startsWith("^");
        boolean isIn = false;
        for (int i = isNegated ? 1 : 0; i < members.length(); i++) {
            boolean isRange = i + 2 < members.length() && members.charAt(i + 1) == '-';
            char last = members.charAt(isRange ? i + 2 : i);
            isIn |= members.charAt(i) <= c && c <= last;
            i += isRange ? 2 : 0;
        }
        return isIn != isNegated;
    }
}
