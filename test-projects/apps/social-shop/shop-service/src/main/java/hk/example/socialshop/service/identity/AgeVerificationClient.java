package hk.example.socialshop.service.identity;

import java.io.IOException;
import java.util.Map;
import lombok.extern.slf4j.Slf4j;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.cache.Cache;
import org.springframework.cache.CacheManager;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.client.RestTemplate;

/** Asks the verification agency whether the holder of a card is an adult. 年齡核實 */
@Slf4j
@Component
public class AgeVerificationClient {

    private static final String CHECK_URL = "https://verify.agefirst.example.hk/v2/adults";

    private static final String LEGACY_URL = "https://legacy.agefirst.example.hk/adult.cgi";

    private final RestTemplate restTemplate;
    private final OkHttpClient legacyClient;
    private final Cache cache;

    public AgeVerificationClient(
            RestTemplate restTemplate,
            @Qualifier("legacyClient") OkHttpClient legacyClient,
            CacheManager caches) {
        this.restTemplate = restTemplate;
        this.legacyClient = legacyClient;
        this.cache = caches.getCache("adults");
    }

    public boolean isAdult(String hkid) {
        String key = "adult:" + DigestUtils.md5DigestAsHex(hkid.getBytes());
        Boolean known = cache.get(key, Boolean.class);
        if (known != null) {
            return known;
        }
        boolean adult = ask(hkid);
        cache.put(key, adult);
        return adult;
    }

    private boolean ask(String hkid) {
        try {
            ResponseEntity<Verdict> answer =
                    restTemplate.postForEntity(CHECK_URL, Map.of("hkid", hkid), Verdict.class);
            return answer.getBody() != null && answer.getBody().adult();
        } catch (RuntimeException e) {
            log.warn("Age verification service not reachable, using the old one", e);
            return askLegacy(hkid);
        }
    }

    private boolean askLegacy(String hkid) {
        FormBody form = new FormBody.Builder().add("hkid", hkid).build();
        Request request = new Request.Builder().url(LEGACY_URL).post(form).build();
        try (Response response = legacyClient.newCall(request).execute()) {
            return response.isSuccessful();
        } catch (IOException e) {
            throw new AgeVerificationException("no verdict for card " + hkid, e);
        }
    }

    /** The agency's answer. */
    public record Verdict(boolean adult, String reference) {}
}
