package io.github.privacyscan.flow;

import io.github.privacyscan.flow.Throwing.Thrown;
import io.github.privacyscan.link.Procedure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where an exception that leaves a procedure can be caught, whoever called: the catch clauses of callers, their callers and
 * so on. Found once for each procedure and kind of exception, so that data in a message are not carried through every
 * caller on the way.
 */
final class Escapes {

    private final CallGraph calls;
    private final Throwing throwing;
    private final Map<From, Reach> known = new HashMap<>();

    private record From(Procedure procedure, Thrown thrown) {}

    /** A catch clause: the instruction that receives the exception. */
    record Catch(Code code, int instruction) {

        /** It received what a fact says. */
        Fact.Cause cause(Fact thrown) {
            int variable = code.instruction(instruction).target();
            String name = code.procedure().body().variables().get(variable).name();
            return new Fact.Cause(Optional.of(thrown), Optional.empty(), instruction, FlowStep.Kind.STORE, name);
        }
    }

    /**
     * What an exception reaches.
     *
     * @param catches the clauses, in order of discovery
     * @param outermost the procedures without callers that let it out
     */
    record Reach(List<Catch> catches, List<Procedure> outermost) {}

    Escapes(CallGraph calls, Throwing throwing) {
        this.calls = calls;
        this.throwing = throwing;
    }

    /** What an exception reaches that leaves the procedure. */
    Reach of(Procedure procedure, Thrown thrown) {
        return known.computeIfAbsent(new From(procedure, thrown), this::search);
    }

    private Reach search(From from) {
        List<Catch> catches = new ArrayList<>();
        List<Procedure> outermost = new ArrayList<>();
        Set<Procedure> seen = new HashSet<>(Set.of(from.procedure()));
        Set<Catch> noted = new HashSet<>();
        Deque<Procedure> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            Procedure leaving = open.poll();
            List<CallEdge> callers = calls.to(leaving);
            if (callers.isEmpty()) {
                outermost.add(leaving);
            }
            for (CallEdge edge : callers) {
                Code code = calls.code(edge.caller());
                for (int caught : throwing.catching(code, edge.instruction(), from.thrown())) {
                    if (noted.add(new Catch(code, caught))) {
                        catches.add(new Catch(code, caught));
                    }
                }
                if (!seen.contains(edge.caller()) && throwing.escapes(code, edge.instruction(), from.thrown())) {
                    seen.add(edge.caller());
                    open.add(edge.caller());
                }
            }
        }
        return new Reach(List.copyOf(catches), List.copyOf(outermost));
    }
}
