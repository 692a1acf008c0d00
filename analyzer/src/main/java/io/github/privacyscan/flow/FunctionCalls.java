package io.github.privacyscan.flow;

import io.github.privacyscan.flow.CallEdge.Slot;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Instruction;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Where functions run: at {@code function.apply(x)}, where a library method calls them (its model says with what, and what
 * becomes of their result), and, if no call is known, where they are made.
 */
final class FunctionCalls {

    private final Known known;
    private final FunctionValues values;
    private final FunctionFlow flow;

    /**
     * What is known of functions.
     *
     * @param values what instructions say
     * @param flow which functions variables can hold
     * @param codes the code of procedures
     * @param constants constant fields
     * @param references references to library methods
     * @param limits where limits are counted
     */
    record Known(
            FunctionValues values,
            FunctionFlow flow,
            Function<Procedure, Code> codes,
            Code.Constants constants,
            FunctionReferences references,
            Limits limits) {}

    FunctionCalls(Known known) {
        this.known = known;
        this.values = known.values();
        this.flow = known.flow();
    }

    /** Adds what the functions that a call runs do there. */
    void at(Code code, int index, Resolution.Invoke invoke, Outgoing.Draft draft) {
        Optional<Arguments> arguments = code.arguments(index);
        if (arguments.isEmpty()) {
            return;
        }
        FunctionExpansion expansion = new FunctionExpansion(code, index, known, draft);
        if (isFunctionCall(code, index, invoke)) {
            expansion.called(arguments.get(), invoke);
        }
        if (code.models(index)
                .filter(models -> models.runsFunctions() && !models.makesFunction())
                .isPresent()) {
            expansion.handed(arguments.get(), invoke);
        }
    }

    /** Whether a call can run a method of the sources, if all functions that its receiver can hold are known. */
    boolean canRun(Code code, int index, Resolution.Invoke invoke, Procedure target) {
        int receiver = invoke.receiver().variable();
        if (receiver < 0
                || !isFunctionCall(code, index, invoke)
                || !flow.isComplete(values.types().place(code, receiver))) {
            return true;
        }
        return flow.of(values.types().place(code, receiver)).stream().anyMatch(value -> values.runs(value, target));
    }

    private boolean isFunctionCall(Code code, int index, Resolution.Invoke invoke) {
        return code.instruction(index) instanceof Instruction.Call
                && code.arguments(index)
                        .filter(arguments -> arguments.receiver() >= 0
                                && arguments.receiverPath().isEmpty())
                        .isPresent()
                && values.isFunctionMethod(invoke.method());
    }

    /** A function that no known call runs: assumed to run where it is made, with what it captures. */
    Optional<CallEdge> created(Code code, int creation) {
        return FunctionValues.targets(code, creation).stream()
                .findFirst()
                .map(target -> new CallEdge(
                        code.procedure(),
                        creation,
                        target,
                        FunctionValues.bindings(
                                code,
                                creation,
                                target,
                                FunctionValues.captured(code, creation).stream()
                                        .map(Slot::of)
                                        .toList()),
                        List.of(),
                        "lambda"));
    }

    /** Whether a call is known to run the function that an instruction of this body makes. */
    boolean runsLater(Code code, int creation) {
        return flow.reached(new FunctionValue.Made(code.procedure(), creation))
                || runsLater(code, code.instruction(creation).target(), new HashSet<>());
    }

    private boolean runsLater(Code code, Integer variable, Set<Integer> seen) {
        if (!seen.add(variable)) {
            return false;
        }
        for (int use : code.uses(variable)) {
            Instruction instruction = code.instruction(use);
            boolean copied = instruction instanceof Instruction.Copy || instruction instanceof Instruction.Cast;
            if (copied ? runsLater(code, instruction.target(), seen) : runsAt(code, use, variable)) {
                return true;
            }
        }
        return false;
    }

    private boolean runsAt(Code code, int use, int variable) {
        if (!(code.procedure().resolution(use) instanceof Resolution.Invoke invoke)) {
            return false;
        }
        Outgoing.Draft draft = new Outgoing.Draft();
        at(code, use, invoke, draft);
        return !draft.edges().isEmpty()
                || !draft.passes().isEmpty()
                || !draft.sinks().isEmpty()
                || code.arguments(use)
                        .filter(arguments -> arguments.receiver() == variable)
                        .isPresent();
    }
}
