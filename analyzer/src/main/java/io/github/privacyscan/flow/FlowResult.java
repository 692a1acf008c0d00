package io.github.privacyscan.flow;

import io.github.privacyscan.source.Problem;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the flow stage found.
 *
 * @param flows personal data that reach sinks, sorted, one per element and sink
 * @param sinks all sink calls, reached or not, sorted
 * @param guards answers which conditions stand before a call
 * @param exposures answers which data an object lets out when it is rendered
 * @param statistics counters for the coverage report
 * @param limits how often each limit was reached, by what it means; questions to {@code guards} may add to it
 * @param problems limits that were hit
 */
public record FlowResult(
        List<DataFlow> flows,
        List<SinkSite> sinks,
        Guards guards,
        Exposures exposures,
        FlowStatistics statistics,
        Supplier<Map<String, Integer>> limits,
        List<Problem> problems) {

    public FlowResult {
        flows = List.copyOf(flows);
        sinks = List.copyOf(sinks);
        problems = List.copyOf(problems);
    }
}
