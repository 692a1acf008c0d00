package io.github.privacyscan.flow;

import io.github.privacyscan.source.Place;

/**
 * One step of the path a value takes.
 *
 * @param kind what happens
 * @param place where
 * @param name the field, variable, method or parameter concerned; may be empty
 */
public record FlowStep(Kind kind, Place place, String name) {

    /** What happens at a step. */
    public enum Kind {
        /** The value is read: the declaration's name. */
        SOURCE,
        /** It is put into a variable, field or collection. */
        STORE,
        /** It becomes part of another value. */
        PART_OF,
        /** It is handed to a method as an argument. */
        CALL,
        /** It comes back from a method. */
        RETURN,
        /** An object's fields are turned into text or JSON here. */
        RENDER,
        /** It reaches the sink. */
        SINK
    }
}
