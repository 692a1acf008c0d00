package hk.example.socialshop.service.analytics;

import com.segment.analytics.Analytics;
import com.segment.analytics.messages.TrackMessage;
import hk.example.socialshop.domain.marketing.CouponCampaign;
import hk.example.socialshop.domain.member.Member;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Tells the vendor which coupons were used, so that audiences can be matched with the ad networks. */
@Component
@RequiredArgsConstructor
public class CampaignTracker {

    private final Analytics analytics;

    public void couponUsed(Member member, CouponCampaign campaign) {
        String key = sha256(member.getEmail().toLowerCase(Locale.ROOT));
        Map<String, String> properties = Map.of("coupon", campaign.getCode(), "campaign", campaign.getName());
        analytics.enqueue(TrackMessage.builder("Coupon Used").userId(key).properties(properties));
    }

    public void couponShown(Member member, CouponCampaign campaign) {
        Map<String, String> properties = Map.of("coupon", campaign.getCode());
        analytics.enqueue(TrackMessage.builder("Coupon Shown")
                .userId(member.getAnalyticsId())
                .properties(properties));
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
