package io.github.privacyscan.flow;

import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.source.Place;
import java.util.List;
import java.util.Optional;

/** Which conditions must have held, or were at least looked at, when a call runs. */
public interface Guards {

    /**
     * The known ways to a call: one per chain of callers up to a method that nothing in the sources calls. A judgement
     * that needs a guard must find it on every way.
     *
     * @param sink the call
     * @return never empty; at most {@value #MAX_WAYS} ways, of at most {@value #MAX_DEPTH} calls each
     */
    default List<Way> waysTo(SinkSite sink) {
        return waysTo(sink.procedure(), sink.instruction());
    }

    /** The known ways to any instruction, by the same bounds. */
    List<Way> waysTo(Procedure procedure, int instruction);

    /** Ways that are followed; further ones are left out and counted. */
    int MAX_WAYS = 32;

    /** Calls that are followed upwards. */
    int MAX_DEPTH = 8;

    /**
     * One way.
     *
     * @param tests the tests that every run of this way passes: branches that dominate the call or one of its callers,
     *     and filters and queries that the arguments of the call went through; nearest first
     * @param calls the calls of this way, outermost first; empty when the sink's own method is the top
     */
    record Way(List<Test> tests, List<Place> calls) {
        public Way {
            tests = List.copyOf(tests);
            calls = List.copyOf(calls);
        }
    }

    /**
     * One test.
     *
     * @param names what the condition looks at: names of fields and methods (looking into boolean helpers of the
     *     sources), types of their receivers, and string constants such as SQL text
     * @param holds whether the call runs when the value looked at is true (or the filter keeps those where it is true);
     *     {@code !} and comparisons with {@code true}, {@code false} are taken into account; empty when not known
     *     (queries, compound conditions)
     * @param place where it is written
     * @param texts the string constants among the names
     */
    record Test(List<String> names, Optional<Boolean> holds, Place place, List<String> texts) {
        public Test {
            names = List.copyOf(names);
            texts = List.copyOf(texts);
        }

        /** A test that looks at no string constant. */
        public Test(List<String> names, Optional<Boolean> holds, Place place) {
            this(names, holds, place, List.of());
        }
    }
}
