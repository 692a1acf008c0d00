package io.github.privacyscan.flow;

import io.github.privacyscan.flow.FunctionValue.Made;
import io.github.privacyscan.link.Procedure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which functions variables can hold: followed backwards from the variables that are called, through parameters, results,
 * fields and containers, to where functions are made. Without regard to order and to callers; which function a parameter
 * holds under which caller is kept apart later, see {@link FunctionContexts}.
 */
final class FunctionFlow {

    /** Nothing is known of functions made elsewhere. */
    static final FunctionFlow NONE = new FunctionFlow(Map.of(), Set.of());

    /** Places looked at in one search; bounds time and memory for programs that pass functions everywhere. */
    private static final int MAX_PLACES = 400_000;

    private final Map<Holder, Set<FunctionValue>> found;
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

    private FunctionFlow(Map<Holder, Set<FunctionValue>> found, Set<Made> reached) {
        this.found = found;
        this.reached = reached;
    }

    /** Searches for what the wanted variables hold. */
    static FunctionFlow search(List<? extends Holder> wanted, FunctionHolders holders) {
        Map<Holder, List<Holder>> readers = new HashMap<>();
        Map<Holder, Set<FunctionValue>> found = new LinkedHashMap<>();
        Deque<Holder> work = new ArrayDeque<>();
        Deque<Holder> changed = new ArrayDeque<>();
        wanted.forEach(holder -> visit(holder, found, work));
        while (!work.isEmpty()) {
            Holder holder = work.poll();
            List<Holder> sources = new ArrayList<>();
            holders.sources(holder, sources::add, found.get(holder)::add);
            for (Holder source : sources) {
                if (!holders.canHold(source)) {
                    continue;
                }
                if (found.size() < MAX_PLACES) {
                    visit(source, found, work);
                } else {
                    found.get(holder).add(new FunctionValue.Elsewhere());
                }
                readers.computeIfAbsent(source, s -> new ArrayList<>()).add(holder);
            }
            if (sources.isEmpty() && found.get(holder).isEmpty() && holders.isElsewhere(holder)) {
                found.get(holder).add(new FunctionValue.Elsewhere());
            }
            if (!found.get(holder).isEmpty()) {
                changed.add(holder);
            }
        }
        spread(changed, readers, found);
        Set<Made> reached = new HashSet<>();
        wanted.forEach(holder -> found.get(holder).forEach(value -> {
            if (value instanceof Made made) {
                reached.add(made);
            }
        }));
        return new FunctionFlow(found, reached);
    }

    private static void visit(Holder holder, Map<Holder, Set<FunctionValue>> found, Deque<Holder> work) {
        if (!found.containsKey(holder)) {
            found.put(holder, new TreeSet<>());
            work.add(holder);
        }
    }

    private static void spread(
            Deque<Holder> changed, Map<Holder, List<Holder>> readers, Map<Holder, Set<FunctionValue>> found) {
        Set<Holder> queued = new HashSet<>(changed);
        while (!changed.isEmpty()) {
            Holder holder = changed.poll();
            queued.remove(holder);
            for (Holder reader : readers.getOrDefault(holder, List.of())) {
                if (found.get(reader).addAll(found.get(holder)) && queued.add(reader)) {
                    changed.add(reader);
                }
            }
        }
    }

    /** The functions that a variable or container can hold, in order; empty when none is known. */
    List<FunctionValue> of(Holder.Variable place) {
        return found.getOrDefault(place, Set.of()).stream()
                .filter(value -> !(value instanceof FunctionValue.Elsewhere))
                .toList();
    }

    /** Whether {@link #of} says all that the variable can hold. */
    boolean isComplete(Holder.Variable place) {
        Set<FunctionValue> all = found.getOrDefault(place, Set.of());
        return !all.isEmpty() && !all.contains(new FunctionValue.Elsewhere());
    }

    /** Whether the search found the function in a variable that is called. */
    boolean reached(Made function) {
        return reached.contains(function);
    }

    /** Whether the search ended early. */
    boolean isCut() {
        return found.size() >= MAX_PLACES;
    }

    /** The functions found in variables that are called. */
    Set<Made> reached() {
        return reached;
    }

    /** The inputs of procedures through which functions come. */
    Map<Procedure, Set<Integer>> inputs() {
        Map<Procedure, Set<Integer>> inputs = new HashMap<>();
        for (Holder holder : found.keySet()) {
            if (holder instanceof Holder.Variable place
                    && !place.content()
                    && place.variable() < place.procedure().body().inputs()) {
                inputs.computeIfAbsent(place.procedure(), p -> new TreeSet<>()).add(place.variable());
            }
        }
        return inputs;
    }
}
