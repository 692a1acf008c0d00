package fixtures.libraries;

import co.elastic.apm.api.ElasticApm;
import com.amazonaws.xray.AWSXRay;
import com.bugsnag.Bugsnag;
import com.microsoft.applicationinsights.TelemetryClient;
import com.microsoft.applicationinsights.telemetry.EventTelemetry;
import com.newrelic.api.agent.NewRelic;
import com.rollbar.notifier.Rollbar;
import io.airbrake.javabrake.Notice;
import io.honeycomb.libhoney.Event;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import io.sentry.Sentry;
import io.sentry.protocol.User;

class ErrorTrackers {

    static class Customer {
        String email;
        int orderCount;
    }

    void sentry(Customer customer) {
        User user = new User();
        user.setEmail(customer.email);
        Sentry.setUser(user); // flow: email
        Sentry.setTag("orders", String.valueOf(customer.orderCount));
    }

    void bugsnag(Customer customer, Bugsnag bugsnag, Throwable failure) {
        bugsnag.buildReport(failure).setUserEmail(customer.email); // flow: email
        Bugsnag.addThreadMetaData("customer", "mail", customer.email); // flow: email
        bugsnag.buildReport(failure).setContext("checkout");
    }

    void rollbar(Customer customer, Rollbar rollbar) {
        rollbar.error("no order for " + customer.email); // flow: email
        rollbar.error("no order");
    }

    void airbrake(Customer customer, Notice notice) {
        notice.setParam("mail", customer.email); // flow: email
        notice.setParam("orders", customer.orderCount);
    }

    void honeycomb(Customer customer, Event event) {
        event.addField("mail", customer.email); // flow: email
        event.addField("orders", customer.orderCount);
    }

    void newRelic(Customer customer) {
        NewRelic.setUserId(customer.email); // flow: email
        NewRelic.addCustomParameter("orders", customer.orderCount);
    }

    void elastic(Customer customer) {
        ElasticApm.currentTransaction().setUser("7", customer.email, "x"); // flow: email
        ElasticApm.currentSpan().setLabel("orders", customer.orderCount);
    }

    void insights(Customer customer, TelemetryClient client) {
        EventTelemetry event = new EventTelemetry(customer.email);
        client.track(event); // flow: email
        client.trackEvent("login");
    }

    void xray(Customer customer) {
        AWSXRay.getCurrentSegment().setUser(customer.email); // flow: email
        AWSXRay.getCurrentSegment().putAnnotation("orders", customer.orderCount);
    }

    void openTelemetry(Customer customer, LongCounter counter) {
        counter.add(1, Attributes.of(AttributeKey.stringKey("mail"), customer.email)); // flow: email
        counter.add(1, Attributes.empty());
    }
}
