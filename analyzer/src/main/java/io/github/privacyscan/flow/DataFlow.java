package io.github.privacyscan.flow;

import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.knowledge.CallModel;
import java.util.List;
import java.util.Set;

/**
 * Personal data reach a sink, along one real path.
 *
 * @param element the data
 * @param sink where they come out
 * @param effects what happened on the way, in no order; empty when the value arrives as it was
 * @param rendered whether the value came out as part of a whole object (its text or JSON form), not by itself
 * @param objectType binary name of the object that was rendered; empty if not {@code rendered}
 * @param argument which argument of the sink call carried it, -1 for the receiver
 * @param steps from the source to the sink; first is a source, last the sink
 */
public record DataFlow(
        DataElement element,
        SinkSite sink,
        Set<CallModel.Effect> effects,
        boolean rendered,
        String objectType,
        int argument,
        List<FlowStep> steps)
        implements Comparable<DataFlow> {

    public DataFlow {
        effects = java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(effects));
        steps = List.copyOf(steps);
    }

    @Override
    public int compareTo(DataFlow other) {
        int bySink = sink.compareTo(other.sink);
        return bySink != 0 ? bySink : element.compareTo(other.element);
    }
}
