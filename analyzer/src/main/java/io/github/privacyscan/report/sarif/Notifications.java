package io.github.privacyscan.report.sarif;

import com.contrastsecurity.sarif.Invocation;
import com.contrastsecurity.sarif.Location;
import com.contrastsecurity.sarif.Message;
import com.contrastsecurity.sarif.MultiformatMessageString;
import com.contrastsecurity.sarif.Notification;
import com.contrastsecurity.sarif.ReportingDescriptor;
import com.contrastsecurity.sarif.ReportingDescriptorReference;
import io.github.privacyscan.report.Coverage;
import io.github.privacyscan.source.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Problems as SARIF notifications: what was not seen is part of the result. */
final class Notifications {

    private static final List<Problem.Stage> STAGES = List.of(Problem.Stage.values());

    private Notifications() {}

    /** The invocation. It succeeded, however many files could not be read; otherwise there were no report. */
    static Invocation invocation(List<Problem> problems, Coverage coverage, Locations locations) {
        List<Notification> all = new ArrayList<>();
        problems.forEach(problem -> all.add(notification(problem, locations)));
        all.addAll(new CoverageNotifications(coverage, locations, STAGES.size()).all());
        return new Invocation()
                .withExecutionSuccessful(true)
                .withToolExecutionNotifications(all)
                .withToolConfigurationNotifications(List.of());
    }

    /** One descriptor for each stage, in the order of the stages, then those of what was passed over. */
    static Set<ReportingDescriptor> descriptors() {
        Set<ReportingDescriptor> descriptors = new LinkedHashSet<>();
        for (Problem.Stage stage : STAGES) {
            String name = name(stage);
            descriptors.add(new ReportingDescriptor()
                    .withId(id(stage))
                    .withName(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "Problem")
                    .withShortDescription(new MultiformatMessageString()
                            .withText("Something was not analysed in the stage " + name + ".")));
        }
        descriptors.addAll(CoverageNotifications.descriptors());
        return descriptors;
    }

    private static Notification notification(Problem problem, Locations locations) {
        Notification notification = new Notification()
                .withLevel(Notification.Level.valueOf(problem.severity().name()))
                .withMessage(new Message().withText(RelatedPlaces.withoutLinks(problem.message())))
                .withDescriptor(new ReportingDescriptorReference()
                        .withId(id(problem.stage()))
                        .withIndex(STAGES.indexOf(problem.stage())));
        Location location = locations.of(problem.place());
        if (location.getPhysicalLocation() != null) {
            notification.setLocations(Set.of(location));
        }
        return notification;
    }

    private static String id(Problem.Stage stage) {
        return "stage/" + name(stage);
    }

    private static String name(Problem.Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }
}
