package io.github.privacyscan.flow;

import io.github.privacyscan.source.Place;
import java.util.List;

/** Which conditions must have held, or been looked at, when a call runs. */
public interface Guards {

    /**
     * The tests that stand before a call: branches that dominate it, in its procedure and in all its callers, and
     * filters and queries that the values of its arguments went through. A test counts only if every known way to the
     * call passes it.
     *
     * @param sink the call
     */
    List<Test> before(SinkSite sink);

    /**
     * One test.
     *
     * @param names what the condition looks at, outermost first: names of fields, methods, query methods and string
     *     constants such as SQL text; for {@code !member.isOptedOut()} the name {@code isOptedOut}
     * @param holds whether the call runs when the value tested is true (or the filter keeps true ones); a comparison with
     *     {@code false} or {@code !} is taken into account; empty when the polarity is not known (queries)
     * @param place where it is written
     */
    record Test(List<String> names, java.util.Optional<Boolean> holds, Place place) {
        public Test {
            names = List.copyOf(names);
        }
    }
}
