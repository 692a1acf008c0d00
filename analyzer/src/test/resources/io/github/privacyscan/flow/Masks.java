import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Helpers that hide most of a value, and helpers that only say so. */
class Masks {
    private static final Logger log = LoggerFactory.getLogger(Masks.class);
    private static final char STAR = '*';
    private static final int SHOWN = 3;
    private static final Pattern DIGITS = Pattern.compile("\\d(?=\\d{4})");

    static class Patient {
        private String hkid;
        private String mobilePhone;
        private String email;
        private String cardNumber;

        public String getHkid() {
            return Masks.window(hkid);
        }

        public String getMobilePhone() {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < mobilePhone.length(); i++) {
                text.append(i < 2 ? mobilePhone.charAt(i) : '*');
            }
            return text.toString();
        }

        public String getEmail() {
            return Masks.mask(email);
        }
    }

    static String window(String value) {
        if (value == null || value.length() < 8) {
            return "****";
        }
        return value.substring(0, 1) + "****" + value.substring(value.length() - 3);
    }

    static String customary(String value) {
        return value.substring(0, 3) + "****" + value.substring(7);
    }

    static String groups(String value) {
        return value.replaceAll("(\\w{3})\\w+(\\w{2})", "$1****$2");
    }

    static String pattern(String value) {
        Matcher matcher = DIGITS.matcher(value);
        return matcher.replaceAll("*");
    }

    static String loop(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            if (i < SHOWN) {
                text.append(value.charAt(i));
            } else {
                text.append(STAR);
            }
        }
        return text.toString();
    }

    static String each(String value) {
        String result = "";
        int position = 0;
        for (char letter : value.toCharArray()) {
            result += position++ % 3 == 0 ? letter : '*';
        }
        return result;
    }

    static String filled(String value) {
        char[] letters = value.toCharArray();
        Arrays.fill(letters, 2, letters.length, '*');
        return new String(letters);
    }

    static String repeated(String value) {
        return "*".repeat(value.length() - 4) + value.substring(value.length() - 4);
    }

    static String formatted(String value) {
        return String.format("%s****%s", value.substring(0, 2), value.substring(value.length() - 2));
    }

    static String keep(String value, int first, int last) {
        return value.substring(0, first) + "***" + value.substring(value.length() - last);
    }

    static String address(String value) {
        int at = value.indexOf('@');
        return value.charAt(0) + "***" + value.substring(at);
    }

    static String everything(String value) {
        return value.replaceAll(".", "*");
    }

    static String mask(String value) {
        return value;
    }

    static String maskNothing(String value) {
        return value.trim().toUpperCase();
    }

    static String maskLast(String value) {
        return value.substring(0, value.length() - 1) + "*";
    }

    static String maskFirst(String value) {
        return "**" + value.substring(2);
    }

    static String maskOne(String value) {
        return value.replaceFirst(".", "*");
    }

    static String maskAround(String value) {
        return "***" + value + "***";
    }

    static String maskLoop(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            text.append(i == 4 ? '*' : value.charAt(i));
        }
        return text.toString();
    }

    void masked(Patient patient) {
        log.info(window(patient.hkid));
        log.info(customary(patient.mobilePhone));
        log.info(groups(patient.hkid));
        log.info(pattern(patient.mobilePhone));
        log.info(loop(patient.hkid));
        log.info(each(patient.hkid));
        log.info(filled(patient.hkid));
        log.info(repeated(patient.hkid));
        log.info(formatted(patient.hkid));
        log.info(keep(patient.hkid, 2, 2));
        log.info(address(patient.email));
        log.info(everything(patient.hkid));
        log.info("patient {}", "p-" + loop(patient.hkid));
    }

    void notMasked(Patient patient) {
        log.info(mask(patient.hkid)); // flow: hkid
        log.info(maskNothing(patient.hkid)); // flow: hkid
        log.info(maskLast(patient.hkid)); // flow: hkid
        log.info(maskFirst(patient.hkid)); // flow: hkid
        log.info(maskOne(patient.hkid)); // flow: hkid
        log.info(maskAround(patient.hkid)); // flow: hkid
        log.info(maskLoop(patient.hkid)); // flow: hkid
        log.info(keep(patient.hkid, 5, 2)); // flow: hkid
        log.info(keep(patient.cardNumber, 5, 2));
        log.info(customary(patient.hkid).toLowerCase());
        log.info(window(patient.hkid) + patient.mobilePhone); // flow: phone
    }

    void inline(Patient patient) {
        log.info("card " + patient.hkid.substring(0, 2) + "****");
        log.info("card " + "*" + patient.hkid.substring(1)); // flow: hkid
        log.info(patient.mobilePhone.replaceAll("\\d(?=\\d{2})", "*"));
        log.info(patient.mobilePhone.replaceAll("^\\d", "*")); // flow: phone
    }

    void counted(Patient patient, Patient other) {
        log.info("{}", patient.hkid.length());
        log.info("{}", patient.hkid.isEmpty());
        log.info("{}", patient.hkid.hashCode());
        log.info("{}", patient.hkid == null);
        log.info("{}", patient.hkid.equals(other.hkid));
        log.info("{}", patient.hkid.compareTo(other.hkid) > 0 ? "after" : "before");
        log.info("{}", patient.hkid.startsWith("A") && patient.email.contains("@"));
        log.info("{}", patient.hkid.chars().count());
    }

    void viaGetters(Patient patient, ObjectMapper mapper) throws Exception {
        log.info(patient.getHkid());
        log.info(patient.getMobilePhone());
        log.info(patient.getEmail()); // flow: email
        log.info(mapper.writeValueAsString(patient)); // flow: email
    }
}
