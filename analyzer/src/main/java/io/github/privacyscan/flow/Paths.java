package io.github.privacyscan.flow;

import io.github.privacyscan.flow.SinkHits.Hit;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.link.MethodRef;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.source.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns a hit into flows: which data can be in that fact, each with the steps of one real path (a witness).
 *
 * <p>From the sink outwards: a fact under an {@link Root.Entry} holds because some caller entered it; the search goes
 * breadth first through callers until it finds {@link Root.Seed}s, so that the shortest chain of callers is shown.
 */
final class Paths {

    /** Contexts looked at for one hit; bounds the time for facts that very many callers can cause. */
    private static final int MAX_CONTEXTS = 20_000;

    /** Steps shown of one path; of longer ones the middle is left out. */
    private static final int MAX_STEPS = 40;

    private final CallGraph calls;
    private final Tabulation tabulation;
    private final ErrorTexts errors;

    Paths(CallGraph calls, Tabulation tabulation, ErrorTexts errors) {
        this.calls = calls;
        this.errors = errors;
        this.tabulation = tabulation;
    }

    /** A fact and how its context was reached from the sink: {@code inner} is the next one towards the sink. */
    private record Node(Fact fact, Optional<CallEdge> edge, Optional<Node> inner) {}

    /** A call whose inside is being walked backwards: the caller's fact that entered it, and the call. */
    private record Open(Fact entered, int instruction) {}

    /** The flows of one hit, one per data element. */
    List<DataFlow> of(Hit hit) {
        List<DataFlow> flows = new ArrayList<>();
        for (Map.Entry<SinkSite, Node> start : starts(hit).entrySet()) {
            elements(start.getValue())
                    .forEach((element, outermost) -> flows.add(new DataFlow(
                            element,
                            start.getKey(),
                            Marks.effects(hit.fact().marks()),
                            hit.objectType().isPresent(),
                            hit.objectType().orElse(""),
                            hit.argument(),
                            throughPage(steps(element, outermost, start.getKey()), hit.page()))));
        }
        return flows;
    }

    /** With the place in the page before the sink. */
    private static List<FlowStep> throughPage(List<FlowStep> steps, Optional<FlowStep> page) {
        List<FlowStep> all = new ArrayList<>(steps);
        page.ifPresent(step -> all.add(all.size() - 1, step));
        return all;
    }

    /** A store inside a setter is reported where the setter is called, the text of an exception where that is created. */
    private Map<SinkSite, Node> starts(Hit hit) {
        Map<SinkSite, Node> starts = new LinkedHashMap<>();
        Node node = new Node(hit.fact(), Optional.empty(), Optional.empty());
        if (errors.isInside(hit.site())) {
            creations(hit.site(), node, new HashSet<>(), starts);
        } else if (IdentifierFields.isStore(hit.site()) && isSetter(hit.site())) {
            callers(hit.site(), node).forEach(starts::putIfAbsent);
        }
        if (starts.isEmpty() && !isStoreOfCaller(hit)) {
            starts.put(hit.site(), node);
        }
        return starts;
    }

    /** Whether a hit belongs to callers alone, even if none of them is written. */
    private static boolean isStoreOfCaller(Hit hit) {
        return IdentifierFields.isStore(hit.site()) && hit.fact().root() instanceof Root.Entry && isSetter(hit.site());
    }

    private void creations(SinkSite site, Node node, Set<Contexts.Context> seen, Map<SinkSite, Node> starts) {
        if (!seen.add(new Contexts.Context(node.fact().procedure(), node.fact().root()))) {
            return;
        }
        callers(site, node).forEach((caller, from) -> {
            if (errors.isInside(caller)) {
                creations(caller, from, seen, starts);
            } else {
                starts.putIfAbsent(caller, from);
            }
        });
    }

    /** The calls of the method a sink is in that brought the fact there. */
    private Map<SinkSite, Node> callers(SinkSite site, Node node) {
        Map<SinkSite, Node> callers = new LinkedHashMap<>();
        if (!(node.fact().root() instanceof Root.Entry)) {
            return callers;
        }
        for (Contexts.Entering caller :
                tabulation.entering(node.fact().procedure(), node.fact().root())) {
            CallEdge edge = caller.edge();
            if (edge.caller().isSynthetic()) {
                continue;
            }
            boolean isStore = IdentifierFields.isStore(site);
            MethodRef method =
                    !isStore && edge.caller().resolution(edge.instruction()) instanceof Resolution.Invoke invoke
                            ? invoke.method()
                            : site.method();
            SinkSite outer = new SinkSite(
                    edge.caller(),
                    edge.instruction(),
                    method,
                    site.model(),
                    calls.code(edge.caller()).place(edge.instruction()));
            callers.putIfAbsent(outer, new Node(caller.fact(), Optional.empty(), Optional.empty()));
        }
        return callers;
    }

    private static boolean isSetter(SinkSite site) {
        return site.procedure().isSynthetic()
                || (site.procedure().body().code().stream()
                                        .filter(i -> i instanceof Instruction.FieldStore
                                                || i instanceof Instruction.NameStore)
                                        .count()
                                == 1
                        && site.procedure().body().code().size() <= 4);
    }

    /** Which data can be in a fact. */
    Set<DataElement> elements(Fact fact) {
        return elements(new Node(fact, Optional.empty(), Optional.empty())).keySet();
    }

    private Map<DataElement, Node> elements(Node start) {
        Map<DataElement, Node> found = new LinkedHashMap<>();
        Set<Contexts.Context> seen = new HashSet<>();
        Deque<Node> work = new ArrayDeque<>();
        work.add(start);
        while (!work.isEmpty()) {
            if (seen.size() >= MAX_CONTEXTS) {
                calls.limits().reached(Limit.CONTEXTS);
                break;
            }
            Node node = work.poll();
            Root root = node.fact().root();
            if (root instanceof Root.Seed seed) {
                found.putIfAbsent(seed.element(), node);
            } else if (seen.add(new Contexts.Context(node.fact().procedure(), root))) {
                if (root instanceof Root.Global global) {
                    tabulation
                            .causesOf(global.under(Holding.NONE))
                            .forEach(cause -> work.add(new Node(cause, Optional.empty(), Optional.of(node))));
                } else {
                    tabulation
                            .entering(node.fact().procedure(), root)
                            .forEach(caller ->
                                    work.add(new Node(caller.fact(), Optional.of(caller.edge()), Optional.of(node))));
                }
            }
        }
        return found;
    }

    private List<FlowStep> steps(DataElement element, Node outermost, SinkSite sink) {
        List<FlowStep> steps = new ArrayList<>();
        Optional<Node> at = Optional.of(outermost);
        while (at.isPresent()) {
            Node node = at.get();
            append(node.fact(), element, steps);
            node.edge()
                    .ifPresent(edge ->
                            steps.add(step(edge.caller(), edge.instruction(), FlowStep.Kind.CALL, edge.name())));
            at = node.inner();
        }
        steps.add(new FlowStep(FlowStep.Kind.SINK, sink.place(), sink.method().name()));
        return tidy(steps, element);
    }

    /** Steps that led to a fact inside its context, callees that it went through included. */
    private void append(Fact fact, DataElement element, List<FlowStep> steps) {
        List<FlowStep> reversed = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>();
        Optional<Fact> at = Optional.of(fact);
        while (at.isPresent()) {
            Fact current = at.get();
            Fact.Cause cause = current.cause().orElseThrow();
            if (current.root() instanceof Root.Seed && cause.kind() == FlowStep.Kind.SOURCE) {
                reversed.add(source(current, element));
            } else if (cause.kind() != FlowStep.Kind.CALL) {
                reversed.add(step(current.procedure(), cause.instruction(), cause.kind(), cause.name()));
            }
            cause.call().ifPresent(entered -> open.push(new Open(entered, cause.instruction())));
            at = cause.before();
            if (at.isEmpty() && !open.isEmpty()) {
                Open call = open.pop();
                String callee = current.procedure().method().name();
                reversed.add(step(call.entered().procedure(), call.instruction(), FlowStep.Kind.CALL, callee));
                at = Optional.of(call.entered());
            }
        }
        Collections.reverse(reversed);
        steps.addAll(reversed);
    }

    private FlowStep source(Fact fact, DataElement element) {
        int at = fact.from();
        Place place = at < 0 ? element.place() : calls.code(fact.procedure()).place(at);
        return new FlowStep(
                FlowStep.Kind.SOURCE, place.span().isPresent() ? place : element.place(), element.displayName());
    }

    private FlowStep step(
            io.github.privacyscan.link.Procedure procedure, int instruction, FlowStep.Kind kind, String name) {
        Code code = calls.code(procedure);
        Place place = instruction >= 0 && instruction < code.size()
                ? code.place(instruction)
                : new Place(procedure.file().path(), procedure.declaration().span());
        return new FlowStep(kind, place, name);
    }

    /** Leaves out steps without a place, unnamed stores and repetitions, and the middle of very long paths. */
    private List<FlowStep> tidy(List<FlowStep> steps, DataElement element) {
        List<FlowStep> tidy = new ArrayList<>();
        for (FlowStep step : steps) {
            boolean silent = step.kind() == FlowStep.Kind.STORE && step.name().isEmpty();
            boolean repeats = !tidy.isEmpty() && tidy.get(tidy.size() - 1).equals(step);
            if (step.place().span().isPresent() && !silent && !repeats) {
                tidy.add(step);
            }
        }
        if (tidy.isEmpty() || tidy.get(0).kind() != FlowStep.Kind.SOURCE) {
            tidy.add(0, new FlowStep(FlowStep.Kind.SOURCE, element.place(), element.displayName()));
        }
        if (tidy.size() > MAX_STEPS) {
            calls.limits().reached(Limit.STEPS);
            List<FlowStep> shortened = new ArrayList<>(tidy.subList(0, MAX_STEPS / 2));
            shortened.addAll(tidy.subList(tidy.size() - MAX_STEPS / 2, tidy.size()));
            return shortened;
        }
        return tidy;
    }
}
