package io.github.privacyscan.flow;

import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.link.MethodRef;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.source.Place;

/**
 * A call that lets values out.
 *
 * @param procedure where it is written
 * @param instruction index of the call in the body
 * @param method the method called
 * @param model why it is a sink
 * @param place the call expression
 */
public record SinkSite(Procedure procedure, int instruction, MethodRef method, CallModel.Sink model, Place place)
        implements Comparable<SinkSite> {

    @Override
    public int compareTo(SinkSite other) {
        int byPlace = place.compareTo(other.place);
        return byPlace != 0 ? byPlace : model.kind().compareTo(other.model.kind());
    }
}
