package io.github.privacyscan.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells which forms a value that stands in the sources has, and whether somebody made it up. Values of documentation are of no
 * form. Immutable.
 */
public final class ValueForms {

    /** So many places of a value of up to eight tell whether it was made up. */
    private static final int SHORT = 8;

    private static final Pattern SAME = Pattern.compile("(\\d)\\1{4}");
    private static final Pattern SAME_IN_SHORT = Pattern.compile("(\\d)\\1{3}");
    private static final Pattern SEPARATORS = Pattern.compile("[()\\s-]");
    private static final Pattern COUNTRY = Pattern.compile("^\\+?(?:852|86)(?=\\d{8})");
    private static final int RUN = 5;
    private static final int FEW = 3;

    private final List<ValueFormat> formats;

    /** Those forms that were verified. */
    public ValueForms(Matching matching) {
        formats = matching.formats().stream().filter(ValueFormat::verified).toList();
    }

    /** The forms that a value has, with a right check digit where there is one; none for values that are nobody's. */
    public List<ValueFormat> of(String text) {
        String bare = text.strip();
        String plain = plain(bare);
        return formats.stream().filter(format -> isOf(format, bare, plain)).toList();
    }

    /** The form with a right check digit that a value has, the rarest first. */
    public Optional<ValueFormat> checked(String text) {
        return of(text).stream().filter(format -> format.check().isPresent()).findFirst();
    }

    private static boolean isOf(ValueFormat format, String bare, String plain) {
        boolean matches = format.matches(bare) || (format.check().isPresent() && format.matches(plain));
        return matches
                && format.dummies().stream().noneMatch(known -> plain(known).equals(plain));
    }

    /** Whether the digits look chosen: few different ones, one repeated, counted up or down, or the same half twice. */
    public static boolean isMadeUp(String text) {
        String digits = COUNTRY.matcher(plain(text)).replaceFirst("").replaceAll("\\D", "");
        boolean isShort = digits.length() <= SHORT;
        int half = digits.length() / 2;
        return digits.chars().distinct().count() <= FEW
                || (isShort ? SAME_IN_SHORT : SAME).matcher(digits).find()
                || counts(digits, 1)
                || counts(digits, -1)
                || (isShort && digits.startsWith(digits.substring(half)));
    }

    private static boolean counts(String digits, int step) {
        int run = 1;
        for (int i = 1; i < digits.length(); i++) {
            run = digits.charAt(i) - digits.charAt(i - 1) == step ? run + 1 : 1;
            if (run == RUN) {
                return true;
            }
        }
        return false;
    }

    /** The first character and the shape: {@code A******(*)}. */
    public static String mask(String text) {
        String bare = text.strip();
        return bare.isEmpty() ? "" : bare.charAt(0) + bare.substring(1).replaceAll("[\\p{L}\\p{N}]", "*");
    }

    private static String plain(String text) {
        return SEPARATORS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
