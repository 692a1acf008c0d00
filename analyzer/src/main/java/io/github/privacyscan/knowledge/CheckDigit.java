package io.github.privacyscan.knowledge;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Algorithms of check digits. All ignore brackets, spaces and hyphens; a text of another form than theirs does not hold. */
public enum CheckDigit {
    /** Hong Kong identity card: modulo 11, a missing first letter counts 36. */
    HKID {
        @Override
        boolean valid(String text) {
            if (!text.matches("[A-Z]{1,2}[0-9]{6}[0-9A]")) {
                return false;
            }
            String places = text.length() == 8 ? " " + text : text;
            int sum = 0;
            for (int i = 0; i < places.length(); i++) {
                sum += (places.charAt(i) == ' ' ? 36 : Character.digit(places.charAt(i), 36)) * (9 - i);
            }
            return sum % 11 == 0;
        }
    },
    /** Mainland identity card: ISO 7064 modulo 11-2. */
    PRC_ID {
        @Override
        boolean valid(String text) {
            return text.matches("\\d{17}[0-9X]")
                    && text.charAt(17)
                            == "10X98765432"
                                    .charAt(weighted(text, 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2) % 11);
        }
    },
    /** Taiwan identity card: the letter stands for two digits. */
    TAIWAN_ID {
        @Override
        boolean valid(String text) {
            if (!text.matches("[A-Z][12]\\d{8}")) {
                return false;
            }
            int letter = "ABCDEFGHJKLMNPQRSTUVXYWZIO".indexOf(text.charAt(0)) + 10;
            return weighted(letter + text.substring(1), 1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1) % 10 == 0;
        }
    },
    /** Singapore NRIC and FIN. */
    NRIC {
        @Override
        boolean valid(String text) {
            if (!text.matches("[STFG]\\d{7}[A-Z]")) {
                return false;
            }
            int first = text.charAt(0);
            int sum = weighted(text.substring(1), 2, 7, 6, 5, 4, 3, 2) + (first == 'T' || first == 'G' ? 4 : 0);
            return (first == 'S' || first == 'T' ? "JZIHGFEDCBA" : "XWUTRQPNMLK").charAt(sum % 11) == text.charAt(8);
        }
    },
    /** Payment cards and handsets: Luhn. */
    LUHN {
        @Override
        boolean valid(String text) {
            int sum = 0;
            for (int i = 0; i < text.length(); i++) {
                int digit = Character.digit(text.charAt(text.length() - 1 - i), 10);
                if (digit < 0) {
                    return false;
                }
                int counted = i % 2 == 0 ? digit : digit * 2;
                sum += counted > 9 ? counted - 9 : counted;
            }
            return !text.isEmpty() && sum % 10 == 0;
        }
    },
    /** IBAN: ISO 13616. */
    MOD_97 {
        @Override
        boolean valid(String text) {
            if (!text.matches("[A-Z]{2}\\d{2}[A-Z0-9]+")) {
                return false;
            }
            StringBuilder digits = new StringBuilder();
            (text.substring(4) + text.substring(0, 4))
                    .chars()
                    .forEach(letter -> digits.append(Character.digit(letter, 36)));
            return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
        }
    },
    /** Mainland unified social credit code: GB 32100. */
    USCC {
        private static final String PLACES = "0123456789ABCDEFGHJKLMNPQRTUWXY";

        @Override
        boolean valid(String text) {
            int[] weights = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
            if (text.length() != weights.length + 1 || text.chars().anyMatch(place -> PLACES.indexOf(place) < 0)) {
                return false;
            }
            int sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += PLACES.indexOf(text.charAt(i)) * weights[i];
            }
            return PLACES.charAt((31 - sum % 31) % 31) == text.charAt(weights.length);
        }
    };

    /** The names in the files. */
    static List<String> words() {
        return Arrays.stream(values()).map(CheckDigit::word).toList();
    }

    /** The name in the files: {@code prc-id}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the check digit of a value is right. */
    public boolean holds(String text) {
        return valid(text.replaceAll("[()\\s-]", ""));
    }

    abstract boolean valid(String text);

    private static int weighted(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += Character.digit(digits.charAt(i), 10) * weights[i];
        }
        return sum;
    }
}
