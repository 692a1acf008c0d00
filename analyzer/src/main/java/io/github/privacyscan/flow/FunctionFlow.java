package io.github.privacyscan.flow;

import io.github.privacyscan.flow.FunctionValue.Made;
import io.github.privacyscan.link.Procedure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which functions variables can hold: followed backwards from the variables that are called, through parameters, results,
 * fields and containers, to where functions are made. Without regard to order and to callers; which function a parameter
 * holds under which caller is kept apart later, see {@link FunctionContexts}.
 */
final class FunctionFlow {

    /** Nothing is known of functions made elsewhere. */
    static final FunctionFlow NONE = new FunctionFlow(Map.of(), List.of(), List.of(), Set.of());

    /** Places looked at in one search; bounds time and memory for programs that pass functions everywhere. */
    private static final int MAX_PLACES = 400_000;

    private final Map<Holder, Integer> places;
    private final List<FunctionValue> values;
    private final List<BitSet> found;
    private final Set<Made> reached;

    /** Something that can hold a function. */
    sealed interface Holder {

        /** A variable, or what the container in it contains. */
        record Variable(Procedure procedure, int variable, boolean content) implements Holder {}

        /** A field of any object, or what the container in it contains. */
        record Field(String step, boolean content) implements Holder {}

        /** What a procedure returns, or what the container it returns contains. */
        record Result(Procedure procedure, boolean content) implements Holder {}
    }

    private FunctionFlow(
            Map<Holder, Integer> places, List<FunctionValue> values, List<BitSet> found, Set<Made> reached) {
        this.places = places;
        this.values = values;
        this.found = found;
        this.reached = reached;
    }

    /** Searches for what the wanted variables hold. */
    static FunctionFlow search(List<? extends Holder> wanted, FunctionHolders holders) {
        Search search = new Search(holders);
        wanted.forEach(search::visit);
        while (!search.work.isEmpty()) {
            search.look(search.work.poll());
        }
        List<FunctionValue> values =
                search.made.stream().flatMap(Set::stream).distinct().sorted().toList();
        Map<FunctionValue, Integer> numbers = new HashMap<>();
        values.forEach(value -> numbers.put(value, numbers.size()));
        List<BitSet> own = search.made.stream()
                .map(made -> {
                    BitSet set = new BitSet();
                    made.forEach(value -> set.set(Objects.requireNonNull(numbers.get(value))));
                    return set;
                })
                .toList();
        List<BitSet> found = FunctionSets.spread(search.sources, own);
        BitSet called = new BitSet();
        wanted.forEach(holder -> called.or(found.get(Objects.requireNonNull(search.places.get(holder)))));
        Set<Made> reached = new HashSet<>();
        called.stream().mapToObj(values::get).forEach(value -> {
            if (value instanceof Made made) {
                reached.add(made);
            }
        });
        return new FunctionFlow(search.places, values, found, reached);
    }

    /** Goes back from the wanted places; places are numbered as they are met. */
    private static final class Search {
        private final FunctionHolders holders;
        private static final int[] NO_PLACES = {};

        private final Map<Holder, Integer> places = new LinkedHashMap<>();
        private final List<Set<FunctionValue>> made = new ArrayList<>();
        private final List<int[]> sources = new ArrayList<>();
        private final Deque<Holder> work = new ArrayDeque<>();

        Search(FunctionHolders holders) {
            this.holders = holders;
        }

        private void visit(Holder holder) {
            if (places.putIfAbsent(holder, places.size()) == null) {
                // A set and an array of its own for each of so many places would take a tenth of the memory of a scan.
                made.add(Set.of());
                sources.add(NO_PLACES);
                work.add(holder);
            }
        }

        private void look(Holder holder) {
            int place = Objects.requireNonNull(places.get(holder));
            List<Holder> from = new ArrayList<>();
            holders.sources(holder, from::add, value -> made(place, value));
            List<Integer> numbers = new ArrayList<>();
            for (Holder source : from) {
                if (holders.canHold(source)) {
                    if (places.size() < MAX_PLACES) {
                        visit(source);
                    }
                    Integer number = places.get(source);
                    if (number == null) {
                        made(place, new FunctionValue.Elsewhere());
                    } else {
                        numbers.add(number);
                    }
                }
            }
            if (!numbers.isEmpty()) {
                sources.set(place, numbers.stream().mapToInt(Integer::intValue).toArray());
            }
            if (from.isEmpty() && made.get(place).isEmpty() && holders.isElsewhere(holder)) {
                made(place, new FunctionValue.Elsewhere());
            }
        }

        private void made(int place, FunctionValue value) {
            if (made.get(place).isEmpty()) {
                made.set(place, new HashSet<>(2));
            }
            made.get(place).add(value);
        }
    }

    /** The functions that a variable or container can hold, in order; empty when none is known. */
    List<FunctionValue> of(Holder.Variable place) {
        return all(place).stream()
                .filter(value -> !(value instanceof FunctionValue.Elsewhere))
                .toList();
    }

    /** Whether {@link #of} says all that the variable can hold. */
    boolean isComplete(Holder.Variable place) {
        List<FunctionValue> all = all(place);
        return !all.isEmpty() && !all.contains(new FunctionValue.Elsewhere());
    }

    private List<FunctionValue> all(Holder.Variable holder) {
        Integer place = places.get(holder);
        return place == null
                ? List.of()
                : found.get(place).stream().mapToObj(values::get).toList();
    }

    /** Whether the search found the function in a variable that is called. */
    boolean reached(Made function) {
        return reached.contains(function);
    }

    /** Whether the search ended early. */
    boolean isCut() {
        return places.size() >= MAX_PLACES;
    }

    /** The functions found in variables that are called. */
    Set<Made> reached() {
        return reached;
    }

    /** The inputs of procedures through which functions come. */
    Map<Procedure, Set<Integer>> inputs() {
        Map<Procedure, Set<Integer>> inputs = new HashMap<>();
        for (Holder holder : places.keySet()) {
            if (holder instanceof Holder.Variable place
                    && !place.content()
                    && place.variable() < place.procedure().body().inputs()) {
                inputs.computeIfAbsent(place.procedure(), p -> new TreeSet<>()).add(place.variable());
            }
        }
        return inputs;
    }
}
