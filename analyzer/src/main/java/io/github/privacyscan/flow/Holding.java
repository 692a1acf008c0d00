package io.github.privacyscan.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which functions the inputs of a procedure hold under some callers.
 *
 * @param inputs the inputs for which that is known, ascending
 */
record Holding(List<Known> inputs) {

    /** Nothing is known: any function is possible. */
    static final Holding NONE = new Holding(List.of());

    /** An input and its function. */
    record Known(int input, FunctionValue value) {}

    Holding {
        inputs = List.copyOf(inputs);
    }

    /** The function of an input, if it is known. */
    Optional<FunctionValue> of(int input) {
        for (Known known : inputs) {
            if (known.input() == input) {
                return Optional.of(known.value());
            }
        }
        return Optional.empty();
    }

    /** With one more input known; empty if another function is known for it. */
    Optional<Holding> with(int input, FunctionValue value) {
        Optional<FunctionValue> known = of(input);
        if (known.isPresent()) {
            return known.get().equals(value) ? Optional.of(this) : Optional.empty();
        }
        List<Known> all = new ArrayList<>(inputs);
        all.add(new Known(input, value));
        all.sort(Comparator.comparingInt(Known::input));
        return Optional.of(new Holding(all));
    }
}
