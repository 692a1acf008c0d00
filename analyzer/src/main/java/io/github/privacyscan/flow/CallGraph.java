package io.github.privacyscan.flow;

import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Procedure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which procedure can run which, with the values handed over: ordinary calls, constructors with their initialisers,
 * lambdas and method references where a library calls them, and the {@code toString()} that string building calls.
 */
final class CallGraph {

    private final Limits limits = new Limits();
    private final Code[] codes;
    private final List<List<List<CallEdge>>> outgoing;
    private final List<List<CallEdge>> incoming;

    CallGraph(LinkedProgram program, ModelIndex models, Code.Constants constants, int threads) {
        List<Procedure> procedures = program.procedures();
        this.codes = new Code[procedures.size()];
        this.incoming = new ArrayList<>();
        procedures.forEach(procedure -> incoming.add(new ArrayList<>()));
        CallEdges edges = new CallEdges(program, constants, limits);
        List<List<List<CallEdge>>> found = new ArrayList<>(Collections.nCopies(procedures.size(), List.of()));
        Workers.forEach(procedures.size(), threads, i -> codes[i] = new Code(procedures.get(i), models));
        Workers.forEach(procedures.size(), threads, i -> found.set(i, edges.of(codes[i])));
        this.outgoing = found;
        outgoing.forEach(ofProcedure -> ofProcedure.forEach(ofInstruction -> ofInstruction.forEach(this::connect)));
    }

    /** A call that runs a lambda reads what the lambda captured, though the call does not name it. */
    private void connect(CallEdge edge) {
        incoming.get(edge.callee().id()).add(edge);
        Code caller = codes[edge.caller().id()];
        edge.bindings().forEach(binding -> caller.addUse(binding.outside().variable(), edge.instruction()));
    }

    /** Counts what the flow stage cuts; in the hands of all who look at calls. */
    Limits limits() {
        return limits;
    }

    Code code(Procedure procedure) {
        return codes[procedure.id()];
    }

    /** What the instruction can run. */
    List<CallEdge> at(Procedure procedure, int instruction) {
        List<List<CallEdge>> ofProcedure = outgoing.get(procedure.id());
        return ofProcedure.isEmpty() ? List.of() : ofProcedure.get(instruction);
    }

    /** All edges out of a procedure, in order of its code. */
    List<CallEdge> from(Procedure procedure) {
        return outgoing.get(procedure.id()).stream().flatMap(List::stream).toList();
    }

    /** All edges that run the procedure, in order of callers. */
    List<CallEdge> to(Procedure procedure) {
        return incoming.get(procedure.id());
    }
}
