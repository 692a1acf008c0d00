package io.github.privacyscan.flow;

import io.github.privacyscan.flow.FunctionValue.Instance;
import io.github.privacyscan.flow.FunctionValue.Made;
import java.util.Comparator;

/** The order of functions: those made in the sources by place, then objects by class, then what comes from elsewhere. */
final class FunctionOrder {

    static final Comparator<FunctionValue> ORDER = Comparator.comparingInt(FunctionOrder::rank)
            .thenComparingInt(
                    value -> value instanceof Made made ? made.creator().id() : 0)
            .thenComparingInt(value -> value instanceof Made made ? made.instruction() : 0)
            .thenComparing(value -> value instanceof Instance instance ? instance.type() : "");

    private FunctionOrder() {}

    private static int rank(FunctionValue value) {
        if (value instanceof Made) {
            return 0;
        }
        return value instanceof Instance ? 1 : 2;
    }
}
