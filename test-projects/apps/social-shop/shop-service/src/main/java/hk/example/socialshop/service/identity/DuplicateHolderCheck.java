package hk.example.socialshop.service.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Finds out that one card holder has two memberships without keeping the card number. 重複會籍檢查 */
@Component
public class DuplicateHolderCheck {

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] pepper;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    public DuplicateHolderCheck(@Value("${shop.identity.pepper}") String pepper) {
        this.pepper = pepper.getBytes(StandardCharsets.UTF_8);
    }

    /** True the first time a holder is seen. The keyed digest never leaves this class. */
    public boolean isNewHolder(String hkid) {
        return seen.add(HexFormat.of().formatHex(keyedDigest(hkid)));
    }

    private byte[] keyedDigest(String hkid) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(pepper, ALGORITHM));
            return mac.doFinal(hkid.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is not available", e);
        }
    }
}
