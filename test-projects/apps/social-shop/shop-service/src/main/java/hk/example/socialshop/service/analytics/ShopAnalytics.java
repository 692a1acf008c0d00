package hk.example.socialshop.service.analytics;

import com.segment.analytics.Analytics;
import com.segment.analytics.messages.IdentifyMessage;
import com.segment.analytics.messages.TrackMessage;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Our own face of the analytics vendor, so that the rest of the shop does not see its types. 分析服務 */
@Component
@RequiredArgsConstructor
public class ShopAnalytics {

    private final Analytics analytics;

    public void identify(String id, Map<String, ?> traits) {
        analytics.enqueue(IdentifyMessage.builder().userId(id).traits(traits));
    }

    public void track(String id, String event, Map<String, ?> properties) {
        analytics.enqueue(TrackMessage.builder(event).userId(id).properties(properties));
    }
}
