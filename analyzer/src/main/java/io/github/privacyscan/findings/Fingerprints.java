package io.github.privacyscan.findings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Names for findings that survive moved lines, reformatting and renamed local variables: 32 hexadecimal digits made of the
 * rule and the finding's identity, and after a colon which of the findings with that identity it is, counted from 1.
 */
public final class Fingerprints {

    /** The key in SARIF; the number grows when the recipe changes. */
    public static final String KEY = "privacyFlow/v1";

    private static final int BYTES = 16;

    private Fingerprints() {}

    /**
     * The fingerprints of all findings of one scan.
     *
     * @param findings all findings, in order; the counters depend on it
     * @return one fingerprint for each finding, in the same order, all different
     */
    public static List<String> of(List<Finding> findings) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> fingerprints = new ArrayList<>();
        for (Finding finding : findings) {
            String hash = hash(finding.rule().id() + '\0' + finding.identity());
            fingerprints.add(hash + ":" + seen.merge(hash, 1, Integer::sum));
        }
        return List.copyOf(fingerprints);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256", e);
        }
    }
}
