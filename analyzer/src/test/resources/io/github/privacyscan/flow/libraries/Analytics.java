package fixtures.libraries;

import com.amplitude.Amplitude;
import com.amplitude.Event;
import com.launchdarkly.sdk.LDContext;
import com.launchdarkly.sdk.server.LDClient;
import com.mixpanel.mixpanelapi.MessageBuilder;
import com.mixpanel.mixpanelapi.MixpanelAPI;
import com.posthog.java.PostHog;
import com.sensorsdata.analytics.javasdk.SensorsAnalytics;
import com.sensorsdata.analytics.javasdk.bean.EventRecord;
import com.snowplowanalytics.snowplow.tracker.Subject;
import com.snowplowanalytics.snowplow.tracker.Tracker;
import com.snowplowanalytics.snowplow.tracker.events.Structured;
import org.json.JSONObject;
import org.matomo.java.tracking.MatomoRequest;
import org.matomo.java.tracking.MatomoTracker;

class Analytics {

    static class Customer {
        String email;
        String phoneNumber;
        int orderCount;
    }

    void amplitude(Customer customer, Amplitude amplitude) {
        Event event = new Event("login", customer.email);
        amplitude.logEvent(event); // flow: email
        amplitude.logEvent(new Event("login", "anonymous"));
    }

    void mixpanel(Customer customer, MessageBuilder messages, MixpanelAPI api) throws Exception {
        JSONObject sent = messages.event(customer.email, "login", new JSONObject());
        api.sendMessage(sent); // flow: email
        api.sendMessage(messages.event("anonymous", "login", new JSONObject()));
    }

    void posthog(Customer customer, PostHog posthog) {
        posthog.capture(customer.email, "login"); // flow: email
        posthog.capture("anonymous", "login");
    }

    void sensors(Customer customer, SensorsAnalytics sensors) throws Exception {
        EventRecord record = EventRecord.builder()
                .setDistinctId("7")
                .isLoginId(true)
                .setEventName("login")
                .addProperty("mobile", customer.phoneNumber)
                .build();
        sensors.track(record); // flow: phone
        sensors.track(EventRecord.builder().setDistinctId("7").addProperty("orders", customer.orderCount).build());
    }

    void snowplow(Customer customer, Tracker tracker) {
        Structured event = Structured.builder()
                .category("login")
                .subject(Subject.builder().language("en").build())
                .label(customer.email)
                .build();
        tracker.track(event); // flow: email
        tracker.track(Structured.builder().category("login").build());
    }

    void matomo(Customer customer, MatomoTracker tracker) {
        MatomoRequest request = MatomoRequest.request().actionName("login").userId(customer.email).build();
        tracker.sendRequest(request); // flow: email
        tracker.sendRequest(MatomoRequest.request().actionName("login").build());
    }

    void launchDarkly(Customer customer, LDClient client) {
        LDContext context = LDContext.builder("7").set("email", customer.email).build();
        client.boolVariation("new-shop", context, false); // flow: email
        client.boolVariation("new-shop", LDContext.create("7"), false);
    }
}
