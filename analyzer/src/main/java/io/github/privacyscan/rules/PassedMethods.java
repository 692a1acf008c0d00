package io.github.privacyscan.rules;

import io.github.privacyscan.flow.DataFlow;
import io.github.privacyscan.flow.FlowStep;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The methods that the path of a flow passes, from the sink upwards: where a wrapper of the application's own stands between
 * the data and the library, its caller decides what the wrapper does.
 */
public final class PassedMethods {

    /** Methods that are followed. */
    private static final int MAX_DEPTH = 4;

    private PassedMethods() {}

    /**
     * A method on the path.
     *
     * @param procedure the method
     * @param call the call in it that hands the value on
     */
    public record Passed(Procedure procedure, Place call) {}

    /** The method of the sink call, then its callers on the path; never empty. */
    public static List<Passed> of(RuleContext context, DataFlow flow) {
        Set<Place> calls = flow.steps().stream()
                .filter(step -> step.kind() == FlowStep.Kind.CALL)
                .map(FlowStep::place)
                .collect(Collectors.toSet());
        List<Passed> passed = new ArrayList<>();
        Optional<Passed> at =
                Optional.of(new Passed(flow.sink().procedure(), flow.sink().place()));
        while (at.isPresent() && passed.size() < MAX_DEPTH) {
            Passed inner = at.get();
            passed.add(inner);
            calls.remove(inner.call());
            at = context.calls().callersOf(inner.procedure()).stream()
                    .filter(call -> calls.contains(call.place()))
                    .findFirst()
                    .map(call -> new Passed(call.procedure(), call.place()));
        }
        return passed;
    }
}
