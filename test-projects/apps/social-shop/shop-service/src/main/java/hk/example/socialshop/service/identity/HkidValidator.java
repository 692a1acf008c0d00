package hk.example.socialshop.service.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Check digit of a Hong Kong identity card number. 身份證號碼核對 */
@Component
public class HkidValidator {

    private static final Pattern FORM = Pattern.compile("[A-Z]{1,2}[0-9]{6}[0-9A]");

    public boolean isValid(String hkid) {
        String compact = hkid.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        if (!FORM.matcher(compact).matches()) {
            return false;
        }
        String body = compact.substring(0, compact.length() - 1);
        char checkDigit = compact.charAt(compact.length() - 1);
        return checkDigit == expectedCheckDigit(body);
    }

    private static char expectedCheckDigit(String body) {
        String padded = body.length() == 7 ? " " + body : body;
        int sum = 0;
        for (int i = 0; i < padded.length(); i++) {
            sum += valueOf(padded.charAt(i)) * (9 - i);
        }
        int remainder = sum % 11;
        if (remainder == 0) {
            return '0';
        }
        return remainder == 1 ? 'A' : (char) ('0' + 11 - remainder);
    }

    private static int valueOf(char c) {
        if (c == ' ') {
            return 36;
        }
        return Character.isDigit(c) ? c - '0' : c - 'A' + 10;
    }
}
