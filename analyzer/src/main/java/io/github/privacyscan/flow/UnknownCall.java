package io.github.privacyscan.flow;

import io.github.privacyscan.source.Place;
import java.util.Comparator;
import java.util.List;

/**
 * A method of which nothing says where values go, and that received personal data: what happened to them there is not
 * known. Sorted by what a model of it would be worth: first those that received most different data, then most calls;
 * then those that are only asked a question; last those of unknown types, for which no model can be written.
 *
 * @param type binary name of its type; empty when that is not known either
 * @param method its name, {@code <init>} for constructors
 * @param use what the callers do with the result
 * @param calls how many calls gave it personal data
 * @param data which, sorted and distinct
 * @param first the first of the calls
 */
public record UnknownCall(String type, String method, Use use, int calls, List<String> data, Place first)
        implements Comparable<UnknownCall> {

    /** What is done with the result. */
    public enum Use {
        /** Nothing: the call was made for what it does. */
        IGNORED,
        /** It is a new object. */
        CREATED,
        /** It is used as a value. */
        VALUE,
        /** It only decides which way to go. */
        QUESTION
    }

    private static final Comparator<UnknownCall> ORDER = Comparator.comparing((UnknownCall call) -> call.type.isEmpty())
            .thenComparing(call -> call.use == Use.QUESTION)
            .thenComparingInt(call -> -call.data.size())
            .thenComparingInt(call -> -call.calls)
            .thenComparing(UnknownCall::name);

    public UnknownCall {
        data = List.copyOf(data);
    }

    /** The method with its type, as {@code a.B#c}; {@code ?#c} when the type is not known. */
    public String name() {
        return (type.isEmpty() ? "?" : type) + "#" + method;
    }

    @Override
    public int compareTo(UnknownCall other) {
        return ORDER.compare(this, other);
    }
}
