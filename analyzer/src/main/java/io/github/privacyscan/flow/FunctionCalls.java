package io.github.privacyscan.flow;

import io.github.privacyscan.flow.CallEdge.Binding;
import io.github.privacyscan.flow.CallEdge.Slot;
import io.github.privacyscan.knowledge.AccessPathSpec;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Instruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lambdas and method references: where a library method calls them (its model says with what, and what becomes of their
 * result), and where they are only created.
 */
final class FunctionCalls {

    private final Code.Constants constants;

    FunctionCalls(Code.Constants constants) {
        this.constants = constants;
    }

    /** The functions that a call with a model runs. */
    List<CallEdge> at(Code code, int index, Resolution.Invoke invoke) {
        Optional<Arguments> arguments = code.arguments(index);
        if (arguments.isEmpty()) {
            return List.of();
        }
        List<CallEdge> edges = new ArrayList<>();
        for (int i = 0; i < arguments.get().arguments().size(); i++) {
            int argument = i;
            CallEdges.functionOf(code, arguments.get().arguments().get(i))
                    .ifPresent(creation -> run(code, arguments.get(), invoke, argument, creation, edges));
        }
        functionOnReceiver(code, index, invoke, arguments.get(), edges);
        return edges;
    }

    private void run(
            Code code,
            Arguments arguments,
            Resolution.Invoke invoke,
            int argument,
            int creation,
            List<CallEdge> edges) {
        CallModels known = code.models(arguments.instruction()).orElseThrow();
        List<CallModel.Pass> about = known.passes().stream()
                .filter(pass -> concerns(pass.from(), argument) || concerns(pass.to(), argument))
                .toList();
        if (about.isEmpty()) {
            return;
        }
        for (Procedure target : targets(code, creation)) {
            List<Binding> bindings = new ArrayList<>(captured(code, creation, target));
            List<Slot> results = new ArrayList<>();
            for (CallModel.Pass pass : about) {
                if (concerns(pass.to(), argument) && pass.to().function() >= 0) {
                    int input = parameterInput(code, creation, target, pass.to().function());
                    arguments.slots(pass.from(), code, constants).stream()
                            .filter(slot -> input >= 0 && input < target.body().inputs())
                            .forEach(slot -> bindings.add(new Binding(slot, input, List.of())));
                } else if (concerns(pass.from(), argument)
                        && pass.from().function() == AccessPathSpec.FUNCTION_RESULT) {
                    results.addAll(arguments.slots(pass.to(), code, constants));
                }
            }
            edges.add(new CallEdge(
                    code.procedure(),
                    arguments.instruction(),
                    target,
                    bindings,
                    results,
                    invoke.method().name()));
        }
    }

    private static boolean concerns(AccessPathSpec spec, int argument) {
        return spec.root() == AccessPathSpec.Root.ARGUMENT
                && spec.function() != AccessPathSpec.NOT_A_FUNCTION
                && (spec.index() == argument || spec.index() == AccessPathSpec.ALL);
    }

    /** {@code function.apply(x)} where the receiver certainly is a lambda of this body: its own targets know it. */
    private void functionOnReceiver(
            Code code, int index, Resolution.Invoke invoke, Arguments arguments, List<CallEdge> edges) {
        if (arguments.receiver() < 0 || !arguments.receiverPath().isEmpty()) {
            return;
        }
        CallEdges.functionOf(code, arguments.receiver()).ifPresent(creation -> {
            for (Procedure target : targets(code, creation)) {
                if (!target.isLambda() && invoke.targets().contains(target)) {
                    continue;
                }
                List<Binding> bindings = new ArrayList<>(captured(code, creation, target));
                int first = parameterInput(code, creation, target, 0);
                bindings.addAll(CallEdges.parameters(arguments.arguments(), target, Math.max(first, 0), v -> true));
                edges.add(new CallEdge(
                        code.procedure(), index, target, bindings, List.of(Slot.of(arguments.result())), "lambda"));
            }
        });
    }

    /** A lambda that no known call runs: assumed to run where it is created, with what it captures. */
    Optional<CallEdge> created(Code code, int creation) {
        return targets(code, creation).stream()
                .findFirst()
                .map(target -> new CallEdge(
                        code.procedure(), creation, target, captured(code, creation, target), List.of(), "lambda"));
    }

    /** Whether a call in this body is known to run the function of the variable. */
    boolean runsLater(Code code, int variable) {
        for (int use : code.uses(variable)) {
            if (code.procedure().resolution(use) instanceof Resolution.Invoke invoke) {
                Optional<Arguments> arguments = code.arguments(use);
                if (arguments.isPresent()
                        && (arguments.get().receiver() == variable
                                || !at(code, use, invoke).isEmpty())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Procedure> targets(Code code, int creation) {
        Resolution resolution = code.procedure().resolution(creation);
        if (resolution instanceof Resolution.Function function) {
            return List.of(function.procedure());
        }
        return resolution instanceof Resolution.Invoke invoke ? invoke.targets() : List.of();
    }

    private static List<Binding> captured(Code code, int creation, Procedure target) {
        List<Binding> bindings = new ArrayList<>();
        if (code.instruction(creation) instanceof Instruction.Lambda lambda) {
            for (int i = 0; i < lambda.captured().size(); i++) {
                bindings.add(new Binding(Slot.of(lambda.captured().get(i)), i, List.of()));
            }
        } else if (boundReceiver(code, creation) >= 0 && target.body().thisVariable() == 0) {
            bindings.add(new Binding(Slot.of(boundReceiver(code, creation)), 0, List.of()));
        }
        return bindings;
    }

    /** The object of {@code object::method}; -1 for {@code Type::method}. */
    private static int boundReceiver(Code code, int creation) {
        return code.instruction(creation) instanceof Instruction.MethodReference
                        && code.procedure().resolution(creation) instanceof Resolution.Invoke invoke
                ? invoke.receiver().variable()
                : -1;
    }

    /** The input of the target that receives parameter {@code number} of the functional interface. */
    private static int parameterInput(Code code, int creation, Procedure target, int number) {
        if (code.instruction(creation) instanceof Instruction.Lambda lambda) {
            return lambda.captured().size() + number;
        }
        boolean instance = target.body().thisVariable() == 0;
        if (target.declaration().isConstructor()) {
            return number + 1;
        }
        return instance && boundReceiver(code, creation) >= 0 ? number + 1 : number;
    }
}
