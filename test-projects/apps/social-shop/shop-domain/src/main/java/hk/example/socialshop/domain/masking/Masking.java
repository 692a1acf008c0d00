package hk.example.socialshop.domain.masking;

/** Shortened forms of contact data for screens and logs. 遮蔽 */
public final class Masking {

    private static final int SUPPORT_LIMIT = 64;

    private Masking() {}

    /** {@code chan.siu.ming@example.hk} becomes {@code c***@***}. */
    public static String maskEmail(String email) {
        if (email == null || email.isEmpty()) {
            return "";
        }
        return email.charAt(0) + "***@***";
    }

    /** Keeps the last two digits: {@code 91234567} becomes {@code ******67}. */
    public static String maskMobile(String mobile) {
        if (mobile == null || mobile.length() < 4) {
            return "****";
        }
        return "*".repeat(mobile.length() - 2) + mobile.substring(mobile.length() - 2);
    }

    /** The fact that a number is on file is all that may be shown. */
    public static String maskHkid(String hkid) {
        return hkid == null ? "none" : "********";
    }

    /** Form used by the support desk: trims the value and cuts it to the width of the screen. */
    public static String maskForSupport(String value) {
        if (value == null) {
            return "";
        }
        String trimmed = value.trim();
        return trimmed.length() > SUPPORT_LIMIT ? trimmed.substring(0, SUPPORT_LIMIT) : trimmed;
    }
}
