package io.github.privacyscan.flow;

import io.github.privacyscan.flow.CallEdge.Binding;
import io.github.privacyscan.flow.CallEdge.Slot;
import io.github.privacyscan.flow.Contexts.Entering;
import io.github.privacyscan.flow.Contexts.Exit;
import io.github.privacyscan.flow.Contexts.ExitKey;
import io.github.privacyscan.flow.Contexts.Way;
import io.github.privacyscan.flow.Fact.Cause;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Instruction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The solver: facts are worked off first in, first out, until nothing new follows.
 *
 * <p>Inside a procedure a fact is applied to the instructions that use its variable. At a call it enters the callee under
 * a {@link Root.Entry}; what the callee lets out for that entry is applied at every call that entered it (call-site
 * sensitive). What a callee lets out by itself (a {@link Root.Seed}) goes to all its callers.
 *
 * <p>One run, one thread, deterministic: the order depends only on procedure numbers and instruction order.
 */
final class Tabulation {

    private final CallGraph calls;
    private final Captures captures;
    private final FunctionContexts functions;
    private final Transfer transfer;
    private final CallTransfer libraries;
    private final Lifetime lifetime;
    private final MaskedTexts masks;
    private final Origins origins;
    private final Slice slice;
    private final Contents contents;
    private final SinkHits hits;
    private final Throwing throwing;
    private final Escapes escapes;
    private final SharedObjects shared;

    private final Map<Fact.Key, Fact> facts = new HashMap<>();
    private final Deque<Fact> work = new ArrayDeque<>();
    private final Contexts contexts = new Contexts();
    private final Map<Root, Set<Fact>> globalCauses = new LinkedHashMap<>();
    private final UnknownCalls unknown;
    private final Budget budget;

    Tabulation(
            CallGraph calls,
            Transfer transfer,
            CallTransfer libraries,
            MaskedTexts masks,
            Overwrites overwrites,
            Origins origins,
            Slice slice,
            Contents contents,
            SinkHits hits,
            Throwing throwing) {
        this.calls = calls;
        this.captures = new Captures(calls);
        this.functions = new FunctionContexts(calls);
        this.transfer = transfer;
        this.libraries = libraries;
        this.lifetime = new Lifetime(overwrites, origins);
        this.masks = masks;
        this.origins = origins;
        this.slice = slice;
        this.contents = contents;
        this.hits = hits;
        this.throwing = throwing;
        this.budget = new Budget(calls.limits());
        this.escapes = new Escapes(calls, throwing);
        this.unknown = new UnknownCalls(calls);
        this.shared = new SharedObjects(calls, overwrites, origins);
    }

    /** Adds a source. */
    void seed(Procedure procedure, Root root, int variable, AccessPath content, int from, Cause cause) {
        add(new Fact.Key(procedure, root, variable, content, from, 0), cause);
    }

    /** Works until nothing new follows. */
    void run() {
        while (!work.isEmpty() && !budget.isSpent()) {
            process(work.poll());
        }
    }

    /** How many facts there are. */
    int size() {
        return facts.size();
    }

    /** Whether {@link Budget#MAX_FACTS} was reached. */
    boolean isFull() {
        return budget.isSpent();
    }

    /** Where data went into what is not known. */
    UnknownCalls unknownCalls() {
        return unknown;
    }

    /** The facts of callers under which a context holds, in order of discovery. */
    List<Entering> entering(Procedure procedure, Root root) {
        return contexts.entering(procedure, root);
    }

    /** The facts that were stored in a global. */
    List<Fact> causesOf(Root global) {
        return List.copyOf(globalCauses.getOrDefault(global, Set.of()));
    }

    private void add(Fact.Key key, Cause cause) {
        if (facts.containsKey(key)
                || !slice.contains(key.procedure(), key.variable(), key.path())
                || !contents.canBe(key.procedure().typeOf(key.variable()), key.path())) {
            return;
        }
        if (!budget.takesFact()) {
            return;
        }
        if (key.path().isCut()) {
            calls.limits().reached(Limit.PATH_LENGTH);
        }
        Fact fact = new Fact(key, Optional.of(cause));
        facts.put(key, fact);
        work.add(fact);
    }

    private void process(Fact fact) {
        Code code = calls.code(fact.procedure());
        if (fact.variable() >= code.procedure().body().variables().size()) {
            behindVariables(code, fact);
            return;
        }
        boolean changed = Lifetime.start(code, fact) != code.definition(fact.variable());
        Emitter emitter = new Emission(fact);
        for (int use : code.uses(fact.variable())) {
            if (code.order().reaches(fact.from(), use)) {
                if (lifetime.includes(code, fact, use)) {
                    use(code, fact, use, false, emitter);
                }
            } else if (changed && (use == fact.from() || code.order().reaches(use, fact.from()))) {
                use(code, fact, use, true, emitter);
            }
        }
        if (changed) {
            propagateToOrigins(code, fact, emitter);
        }
    }

    /** The text of an argument, or what a function returned inside a call. */
    private void behindVariables(Code code, Fact fact) {
        if (!FunctionResults.contains(code, fact.variable())) {
            hits.text(code, fact);
            return;
        }
        int at = FunctionResults.instruction(code, fact.variable());
        calls.at(code.procedure(), at).forEach(edge -> enter(fact, edge));
        captures.passOn(code, fact, at, new Emission(fact));
        hits.atFunctions(calls.sinksAt(code.procedure(), at), fact);
    }

    private void use(Code code, Fact fact, int use, boolean before, Emitter emitter) {
        if (before) {
            shared.before(code, fact, use, emitter);
        }
        Instruction instruction = code.instruction(use);
        List<CallEdge> edges = calls.at(code.procedure(), use);
        boolean isCall = instruction instanceof Instruction.Call || instruction instanceof Instruction.New;
        if (!isCall) {
            transfer.apply(code, fact, use, before, emitter);
        } else if (code.procedure().resolution(use) instanceof Resolution.Invoke) {
            libraries.apply(code, fact, use, before, emitter);
            if (!before) {
                hits.atCall(code, fact, use);
            }
        }
        captures.into(code, fact, use, before, emitter);
        if (!before) {
            unknown.note(code, fact, use);
            hits.atStore(code, fact, use);
            edges.forEach(edge -> enter(fact, edge));
            captures.passOn(code, fact, use, emitter);
            hits.atFunctions(calls.sinksAt(code.procedure(), use), fact);
        }
    }

    private void propagateToOrigins(Code code, Fact fact, Emitter emitter) {
        if (code.isInput(fact.variable())) {
            exit(fact, Way.INPUT, fact.variable(), Throwing.Thrown.UNKNOWN);
            shared.twins(code, fact, emitter);
            return;
        }
        Emitter.Step step = new Emitter.Step(fact.from(), FlowStep.Kind.STORE, "");
        for (Slot origin : origins.of(code, fact.variable())) {
            AccessPath path = fact.path().behind(origin.path());
            emitter.emit(origin.variable(), path, fact.from(), fact.marks(), step);
        }
        captures.outOf(code, fact, step, emitter);
        if (code.procedure().resolution(code.definition(fact.variable())) instanceof Resolution.Field access
                && access.field().isStatic()) {
            emitter.global(Steps.of(access.field()), fact.path(), step);
        }
    }

    private void enter(Fact fact, CallEdge edge) {
        for (Binding binding : edge.bindings()) {
            if (binding.outside().variable() == fact.variable()) {
                Steps.read(fact.path(), binding.outside().path())
                        .ifPresent(rest -> functions
                                .entering(edge, fact.root().holding())
                                .ifPresent(
                                        holding -> enter(fact, edge, binding, rest.behind(binding.inside()), holding)));
            }
        }
    }

    private void enter(Fact fact, CallEdge edge, Binding binding, AccessPath path, Holding holding) {
        Procedure callee = edge.callee();
        if (!contents.canBe(callee.typeOf(binding.input()), path)) {
            return;
        }
        Root root = new Root.Entry(binding.input(), path, fact.marks(), holding);
        if (!contexts.isKnown(callee, root) && !budget.takesContext(callee)) {
            return;
        }
        if (contexts.enter(callee, root, new Entering(fact, edge))) {
            Cause cause =
                    new Cause(Optional.empty(), Optional.empty(), edge.instruction(), FlowStep.Kind.CALL, edge.name());
            add(new Fact.Key(callee, root, binding.input(), path, Fact.FROM_ENTRY, fact.marks()), cause);
            contexts.exits(callee, root).forEach(exit -> leave(edge, exit, Optional.of(fact), fact.root()));
        }
    }

    private void exit(Fact fact, Way way, int input, Throwing.Thrown thrown) {
        Exit exit = new Exit(new ExitKey(way, input, thrown, fact.path(), fact.marks()), fact);
        if (!contexts.leave(exit)) {
            return;
        }
        if (fact.root() instanceof Root.Entry) {
            contexts.entering(fact.procedure(), fact.root())
                    .forEach(caller -> leave(
                            caller.edge(),
                            exit,
                            Optional.of(caller.fact()),
                            caller.fact().root()));
        } else {
            for (CallEdge edge : calls.to(fact.procedure())) {
                functions
                        .leaving(edge, fact.root().holding())
                        .ifPresent(holding ->
                                leave(edge, exit, Optional.empty(), fact.root().under(holding)));
            }
        }
    }

    private void leave(CallEdge edge, Exit exit, Optional<Fact> entered, Root root) {
        Code code = calls.code(edge.caller());
        Cause cause =
                new Cause(Optional.of(exit.fact()), entered, edge.instruction(), FlowStep.Kind.RETURN, edge.name());
        switch (exit.key().way()) {
            case RESULT -> {
                MaskVerdict verdict = masks.returned(edge, exit.fact());
                if (!verdict.hidesEverything()
                        && (entered.isPresent() || !lifetime.isOverwrittenGetter(code, edge, exit.fact()))) {
                    int marks = verdict.on(exit.key().marks());
                    edge.results()
                            .forEach(slot -> arrive(edge, root, slot, exit.key().path(), marks, cause));
                }
            }
            case INPUT ->
                edge.bindings().stream()
                        .filter(binding -> binding.input() == exit.key().input())
                        .forEach(binding -> Steps.read(exit.key().path(), binding.inside())
                                .ifPresent(rest -> arrive(
                                        edge,
                                        root,
                                        binding.outside(),
                                        rest,
                                        exit.key().marks(),
                                        cause)));
            case EXCEPTION -> catchAt(code, edge.instruction(), root, exit, cause);
        }
    }

    private void arrive(CallEdge edge, Root root, Slot slot, AccessPath path, int marks, Cause cause) {
        AccessPath outside = path.behind(slot.path());
        add(new Fact.Key(edge.caller(), root, slot.variable(), outside, edge.instruction(), marks), cause);
    }

    private void catchAt(Code code, int at, Root root, Exit exit, Cause cause) {
        ExitKey key = exit.key();
        for (int caught : throwing.catching(code, at, key.thrown())) {
            int variable = code.instruction(caught).target();
            add(new Fact.Key(code.procedure(), root, variable, key.path(), caught, key.marks()), cause);
        }
        if (throwing.escapes(code, at, key.thrown())) {
            Fact.Key escaping = new Fact.Key(code.procedure(), root, 0, key.path(), at, key.marks());
            Fact fact = new Fact(escaping, Optional.of(cause));
            boolean dependsOnCaller =
                    root instanceof Root.Entry || !root.holding().equals(Holding.NONE);
            if (dependsOnCaller && !calls.to(code.procedure()).isEmpty()) {
                exit(fact, Way.EXCEPTION, 0, key.thrown());
            } else {
                escape(fact, key, at);
            }
        }
    }

    /** Data that are thrown whoever called are caught by anyone; the callers in between need no facts. */
    private void escape(Fact fact, ExitKey key, int at) {
        Escapes.Reach reach = escapes.of(fact.procedure(), key.thrown());
        for (Escapes.Catch caught : reach.catches()) {
            int variable = caught.code().instruction(caught.instruction()).target();
            Procedure procedure = caught.code().procedure();
            add(
                    new Fact.Key(procedure, fact.root(), variable, key.path(), caught.instruction(), key.marks()),
                    caught.cause(fact));
        }
        for (Procedure outermost : reach.outermost()) {
            for (ExceptionHandlers.Handler handler : throwing.uncaught(key.thrown(), outermost)) {
                CallEdge edge = handler.edge(fact.procedure(), at);
                enter(fact, edge, edge.bindings().get(0), fact.path(), Holding.NONE);
            }
        }
    }

    /** Facts that follow from one fact. */
    private final class Emission implements Emitter {
        private final Fact fact;

        Emission(Fact fact) {
            this.fact = fact;
        }

        private Cause cause(Step step) {
            return new Cause(Optional.of(fact), Optional.empty(), step.instruction(), step.kind(), step.name());
        }

        @Override
        public void emit(int variable, AccessPath path, int from, int marks, Step step) {
            add(new Fact.Key(fact.procedure(), fact.root(), variable, path, from, marks), cause(step));
        }

        @Override
        public void returned(int instruction) {
            exit(fact, Way.RESULT, 0, Throwing.Thrown.UNKNOWN);
        }

        @Override
        public void thrown(int instruction) {
            Code code = calls.code(fact.procedure());
            Throwing.Thrown thrown = Throwing.Thrown.of(code, fact.variable());
            ExitKey key = new ExitKey(Way.EXCEPTION, 0, thrown, fact.path(), fact.marks());
            catchAt(
                    code,
                    instruction,
                    fact.root(),
                    new Exit(key, fact),
                    cause(new Step(instruction, FlowStep.Kind.STORE, "exception")));
        }

        @Override
        public void global(String field, AccessPath path, Step step) {
            Optional<List<Slice.Read>> readers = path.isEmpty()
                    ? Lifetime.onlyReaders(calls.code(fact.procedure()), step.instruction(), field, slice)
                    : Optional.empty();
            if (readers.isPresent()) {
                readers.get().forEach(read -> emit(read.variable(), path, read.instruction(), fact.marks(), step));
                return;
            }
            Root.Global global = new Root.Global(field, path, fact.marks(), Holding.NONE);
            Set<Fact> causes = globalCauses.computeIfAbsent(global, g -> new LinkedHashSet<>());
            boolean isNew = causes.isEmpty();
            causes.add(fact);
            if (isNew) {
                slice.readersOf(field).forEach(read -> add(read.key(global, path, fact.marks()), read.cause(field)));
            }
        }
    }
}
