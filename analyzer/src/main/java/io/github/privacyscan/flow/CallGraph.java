package io.github.privacyscan.flow;

import io.github.privacyscan.flow.FunctionFlow.Holder;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Procedure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which procedure can run which, with the values handed over: ordinary calls, constructors with their initialisers,
 * functions where they are called, and the {@code toString()} that string building calls.
 */
final class CallGraph {

    /** Functions that are handed over by functions that are handed over need a round each. */
    private static final int MAX_ROUNDS = 4;

    private final LinkedProgram program;
    private final Code.Constants constants;
    private final int threads;
    private final FunctionValues values;
    private final FunctionReferences references;
    private final RemoteCalls remote;
    private final Limits limits = new Limits();
    private final Code[] codes;
    private final List<Outgoing> outgoing;
    private final List<List<CallEdge>> incoming = new ArrayList<>();
    private FunctionFlow functions = FunctionFlow.NONE;

    CallGraph(LinkedProgram program, ModelIndex models, Code.Constants constants, RemoteCalls remote, int threads) {
        this.remote = remote;
        this.program = program;
        this.constants = constants;
        this.threads = threads;
        this.values = new FunctionValues(program);
        this.references = new FunctionReferences(models, new TextConversions(program, constants, limits));
        List<Procedure> procedures = program.procedures();
        this.codes = new Code[procedures.size()];
        this.outgoing = new ArrayList<>(Collections.nCopies(procedures.size(), Outgoing.NONE));
        procedures.forEach(procedure -> incoming.add(new ArrayList<>(0)));
        Workers.forEach(procedures.size(), threads, i -> codes[i] = new Code(procedures.get(i), models, constants));
        connect(procedures);
        followFunctions();
        ArgumentCounts.learn(procedures, this);
    }

    /** Finds the edges of some procedures, with what is known of functions now. */
    private void connect(List<Procedure> changed) {
        // What is looked at again has counted its limits before.
        Limits counted = functions == FunctionFlow.NONE ? limits : new Limits();
        FunctionCalls.Known known =
                new FunctionCalls.Known(values, functions, this::code, constants, references, counted);
        CallEdges edges = new CallEdges(program, constants, new FunctionCalls(known), remote, counted);
        List<Outgoing> found = new ArrayList<>(Collections.nCopies(changed.size(), Outgoing.NONE));
        Workers.forEach(changed.size(), threads, i -> found.set(i, edges.of(code(changed.get(i)))));
        for (int i = 0; i < changed.size(); i++) {
            outgoing.set(changed.get(i).id(), found.get(i));
        }
        incoming.forEach(List::clear);
        for (int i = 0; i < codes.length; i++) {
            for (List<CallEdge> at : outgoing.get(i).edges()) {
                at.forEach(this::connect);
            }
            Code code = codes[i];
            outgoing.get(i)
                    .passes()
                    .forEach((at, passes) ->
                            passes.forEach(pass -> addUse(code, pass.from().variable(), at)));
            outgoing.get(i)
                    .sinks()
                    .forEach((at, sinks) ->
                            sinks.forEach(sink -> addUse(code, sink.slot().variable(), at)));
        }
    }

    /** A call that runs a function reads what the function captured, though the call does not name it. */
    private void connect(CallEdge edge) {
        incoming.get(edge.callee().id()).add(edge);
        Code caller = codes[edge.caller().id()];
        for (CallEdge.Binding binding : edge.bindings()) {
            addUse(caller, binding.outside().variable(), edge.instruction());
        }
    }

    private static void addUse(Code code, int variable, int at) {
        if (!FunctionResults.contains(code, variable)) {
            code.addUse(variable, at);
        }
    }

    private void followFunctions() {
        FunctionHolders holders = new FunctionHolders(program.procedures(), this, values, constants);
        for (int round = 0; round < MAX_ROUNDS; round++) {
            List<Holder.Variable> wanted =
                    outgoing.stream().flatMap(each -> each.wanted().stream()).toList();
            FunctionFlow before = functions;
            functions = FunctionFlow.search(wanted, holders);
            if (functions.isCut()) {
                limits.reached(Limit.FUNCTION_PLACES);
            }
            List<Procedure> changed = changed(before);
            if (changed.isEmpty()) {
                return;
            }
            connect(changed);
        }
    }

    /** The procedures about whose functions more is known than before. */
    private List<Procedure> changed(FunctionFlow before) {
        Set<Procedure> changed = new TreeSet<>();
        for (Procedure procedure : program.procedures()) {
            boolean more = outgoing.get(procedure.id()).wanted().stream()
                    .anyMatch(place -> !functions.of(place).equals(before.of(place)));
            if (more) {
                changed.add(procedure);
            }
        }
        functions.reached().stream().filter(made -> !before.reached(made)).forEach(made -> changed.add(made.creator()));
        return List.copyOf(changed);
    }

    /** Counts what the flow stage cuts; in the hands of all who look at calls. */
    Limits limits() {
        return limits;
    }

    Code code(Procedure procedure) {
        return codes[procedure.id()];
    }

    /** Which functions variables can hold. */
    FunctionFlow functions() {
        return functions;
    }

    /** What instructions say about functions. */
    FunctionValues values() {
        return values;
    }

    /** What the instruction can run. */
    List<CallEdge> at(Procedure procedure, int instruction) {
        return outgoing.get(procedure.id()).edgesAt(instruction);
    }

    /** What the functions that a library made do at the instruction. */
    List<LocalPass> passesAt(Procedure procedure, int instruction) {
        return outgoing.get(procedure.id()).passesAt(instruction);
    }

    /** The functions that are sinks and run at the instruction. */
    List<FunctionSink> sinksAt(Procedure procedure, int instruction) {
        return outgoing.get(procedure.id()).sinksAt(instruction);
    }

    /** All edges out of a procedure, in order of its code. */
    List<CallEdge> from(Procedure procedure) {
        return outgoing.get(procedure.id()).edges().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** All edges that run the procedure, in order of callers. */
    List<CallEdge> to(Procedure procedure) {
        return incoming.get(procedure.id());
    }
}
