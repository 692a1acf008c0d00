package io.github.privacyscan.flow;

import io.github.privacyscan.flow.CallEdge.Slot;
import io.github.privacyscan.knowledge.AccessPathSpec;
import io.github.privacyscan.knowledge.AccessPathSpec.Root;
import io.github.privacyscan.knowledge.CallModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Sorts what models say about functions by function: what each is called with, and what becomes of its result. A result
 * that another function is called with gets a {@link FunctionResults variable}.
 */
final class FunctionPasses {

    private final Function<AccessPathSpec, List<Slot>> data;
    private final Supplier<Slot> newResult;
    private final Map<Integer, Operand> operands = new TreeMap<>();
    private final List<LocalPass> passes = new ArrayList<>();

    /**
     * A value that a function is called with.
     *
     * @param slot where it is
     * @param inside as which content of the parameter
     */
    record Given(Slot slot, List<String> inside) {}

    /**
     * A function among the values of a call.
     *
     * @param number of the argument; {@link #RECEIVER} for the receiver
     * @param parameters what it is called with
     * @param results what its result becomes
     */
    record Operand(int number, Map<Integer, List<Given>> parameters, List<Slot> results) {
        static final int RECEIVER = -1;

        Operand(int number) {
            this(number, new TreeMap<>(), new ArrayList<>());
        }
    }

    /**
     * @param data where the content is that a specification of no function means
     * @param newResult makes a place for a result
     */
    FunctionPasses(Function<AccessPathSpec, List<Slot>> data, Supplier<Slot> newResult) {
        this.data = data;
        this.newResult = newResult;
    }

    Collection<Operand> operands() {
        return operands.values();
    }

    List<LocalPass> passes() {
        return passes;
    }

    /**
     * Reads models.
     *
     * @param count how many arguments there are
     * @param whole whether passes that no function takes part in count as well
     */
    void read(List<CallModel.Pass> models, int count, boolean whole) {
        Map<Integer, Slot> handedOn = handedOn(models, count);
        for (CallModel.Pass model : models) {
            List<Integer> from = numbers(model.from(), count);
            List<Integer> to = numbers(model.to(), count);
            if (from.isEmpty() && to.isEmpty()) {
                if (whole || ofResult(model.from()) || ofResult(model.to())) {
                    join(data.apply(model.from()), data.apply(model.to()));
                }
            } else if (from.isEmpty()) {
                List<Slot> given = data.apply(model.from());
                to.forEach(number -> give(number, model.to(), given));
            } else {
                from.forEach(number -> result(number, model, to, handedOn));
            }
        }
    }

    private void join(List<Slot> from, List<Slot> to) {
        from.forEach(source -> to.forEach(target -> passes.add(new LocalPass(source, target))));
    }

    private Operand operand(int number) {
        return operands.computeIfAbsent(number, Operand::new);
    }

    private void give(int number, AccessPathSpec parameter, List<Slot> given) {
        List<Given> values = operand(number).parameters().computeIfAbsent(parameter.function(), p -> new ArrayList<>());
        given.forEach(slot -> values.add(new Given(slot, steps(parameter))));
    }

    private void result(int number, CallModel.Pass model, List<Integer> to, Map<Integer, Slot> handedOn) {
        if (!handedOn.containsKey(number)) {
            operand(number).results().addAll(data.apply(model.to()));
            return;
        }
        Slot result = handedOn.get(number).then(steps(model.from()));
        if (to.isEmpty()) {
            join(List.of(result), data.apply(model.to()));
        } else {
            to.forEach(next -> give(next, model.to(), List.of(result)));
        }
    }

    /** The results that are looked into, or that other functions receive. */
    private Map<Integer, Slot> handedOn(List<CallModel.Pass> models, int count) {
        Set<Integer> numbers = new LinkedHashSet<>();
        for (CallModel.Pass model : models) {
            if (!numbers(model.to(), count).isEmpty() || !model.from().path().isEmpty()) {
                numbers.addAll(numbers(model.from(), count));
            }
        }
        Map<Integer, Slot> results = new TreeMap<>();
        for (int number : numbers) {
            Slot result = newResult.get();
            results.put(number, result);
            operand(number).results().add(result);
        }
        return results;
    }

    private static boolean ofResult(AccessPathSpec spec) {
        return spec.root() == Root.RESULT && spec.function() != AccessPathSpec.NOT_A_FUNCTION;
    }

    /** The functions, by number, that a specification is about. */
    private static List<Integer> numbers(AccessPathSpec spec, int count) {
        if (spec.function() == AccessPathSpec.NOT_A_FUNCTION || spec.root() == Root.RESULT) {
            return List.of();
        }
        if (spec.root() == Root.RECEIVER) {
            return List.of(Operand.RECEIVER);
        }
        if (spec.index() != AccessPathSpec.ALL) {
            return spec.index() < count ? List.of(spec.index()) : List.of();
        }
        return java.util.stream.IntStream.range(0, count).boxed().toList();
    }

    private static List<String> steps(AccessPathSpec spec) {
        return spec.path().stream().map(Arguments::step).toList();
    }

    /**
     * The content that a specification at the making of a function means where the function is called.
     *
     * @param captured where the receiver and the arguments of the making are now
     * @param parameters what the function is called with
     * @param result what its result becomes
     */
    static List<Slot> ofMade(
            AccessPathSpec spec,
            Arguments making,
            List<Slot> captured,
            Map<Integer, List<Given>> parameters,
            List<Slot> result) {
        List<String> steps = steps(spec);
        if (spec.root() == Root.RESULT) {
            if (spec.function() == AccessPathSpec.FUNCTION_RESULT) {
                return result.stream().map(slot -> slot.then(steps)).toList();
            }
            return parameters.getOrDefault(spec.function(), List.of()).stream()
                    .map(given -> given.slot().then(steps))
                    .toList();
        }
        List<Integer> numbers = spec.root() == Root.RECEIVER
                ? List.of(Operand.RECEIVER)
                : java.util.stream.IntStream.range(0, making.arguments().size())
                        .filter(i -> spec.index() == AccessPathSpec.ALL || spec.index() == i)
                        .boxed()
                        .toList();
        return numbers.stream()
                .map(number -> captured.get(number + 1).then(steps))
                .toList();
    }
}
