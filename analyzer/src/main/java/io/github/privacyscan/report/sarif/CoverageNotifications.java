package io.github.privacyscan.report.sarif;

import com.contrastsecurity.sarif.Location;
import com.contrastsecurity.sarif.Message;
import com.contrastsecurity.sarif.MultiformatMessageString;
import com.contrastsecurity.sarif.Notification;
import com.contrastsecurity.sarif.ReportingDescriptor;
import com.contrastsecurity.sarif.ReportingDescriptorReference;
import io.github.privacyscan.report.Coverage;
import io.github.privacyscan.report.UnknownReceiver;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a scan passed over, as notifications: calls not resolved, limits reached, receivers without a model. */
final class CoverageNotifications {

    /** Data of one receiver that are named; the rest is counted. */
    private static final int NAMED = 8;

    private enum Kind {
        UNRESOLVED("coverage/unresolved-calls", "UnresolvedCalls", "Calls whose target is not known."),
        LIMIT("coverage/limit", "LimitReached", "A limit of the analysis was reached; something may be missing."),
        RECEIVER(
                "coverage/unknown-receiver",
                "UnknownReceiver",
                "A library method without a model received personal data; where they went from there was not seen.");

        private final String id;
        private final String name;
        private final String description;

        Kind(String id, String name, String description) {
            this.id = id;
            this.name = name;
            this.description = description;
        }
    }

    private final Coverage coverage;
    private final Locations locations;
    private final int firstIndex;

    /**
     * @param firstIndex where {@link #descriptors()} begin among all descriptors
     */
    CoverageNotifications(Coverage coverage, Locations locations, int firstIndex) {
        this.coverage = coverage;
        this.locations = locations;
        this.firstIndex = firstIndex;
    }

    static List<ReportingDescriptor> descriptors() {
        List<ReportingDescriptor> descriptors = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            descriptors.add(new ReportingDescriptor()
                    .withId(kind.id)
                    .withName(kind.name)
                    .withShortDescription(new MultiformatMessageString().withText(kind.description)));
        }
        return descriptors;
    }

    List<Notification> all() {
        List<Notification> all = new ArrayList<>();
        if (coverage.callsUnresolved() > 0) {
            all.add(note(
                    Kind.UNRESOLVED,
                    coverage.callsUnresolved() + " of " + coverage.calls()
                            + " calls were not resolved. A class path may help."));
        }
        coverage.limitsHit()
                .forEach((limit, count) ->
                        all.add(note(Kind.LIMIT, "A limit was reached " + times(count) + ": " + limit + ".")));
        List<UnknownReceiver> receivers = coverage.unknownReceivers();
        receivers.stream().limit(UnknownReceiver.TOLD).map(this::receiver).forEach(all::add);
        int more = receivers.size() - UnknownReceiver.TOLD;
        if (more > 0) {
            all.add(note(Kind.RECEIVER, more + " more library methods without a model received personal data."));
        }
        return all;
    }

    private Notification receiver(UnknownReceiver receiver) {
        String model = receiver.model().isEmpty()
                ? " Its type is not known: give a class path."
                : " To tell what it does with them, put this into a .yaml file of a folder given with --knowledge, and"
                        + " correct it:\n\n" + receiver.model();
        String text = receiver.method() + " received personal data (" + data(receiver.data()) + ") "
                + times(receiver.calls()) + " and has no model: where they went from there was not seen." + model;
        Notification notification = note(Kind.RECEIVER, text);
        Location location = locations.of(receiver.first());
        if (location.getPhysicalLocation() != null) {
            notification.setLocations(Set.of(location));
        }
        return notification;
    }

    private Notification note(Kind kind, String text) {
        return new Notification()
                .withLevel(Notification.Level.NOTE)
                .withMessage(new Message().withText(RelatedPlaces.withoutLinks(text)))
                .withDescriptor(new ReportingDescriptorReference()
                        .withId(kind.id)
                        .withIndex(firstIndex + List.of(Kind.values()).indexOf(kind)));
    }

    private static String data(List<String> data) {
        String named = String.join(", ", data.subList(0, Math.min(NAMED, data.size())));
        return data.size() > NAMED ? named + " and " + (data.size() - NAMED) + " more" : named;
    }

    private static String times(int count) {
        return count == 1 ? "once" : count + " times";
    }
}
