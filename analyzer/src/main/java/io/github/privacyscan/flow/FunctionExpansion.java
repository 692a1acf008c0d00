package io.github.privacyscan.flow;

import io.github.privacyscan.flow.CallEdge.Binding;
import io.github.privacyscan.flow.CallEdge.Condition;
import io.github.privacyscan.flow.CallEdge.Slot;
import io.github.privacyscan.flow.FunctionFlow.Holder;
import io.github.privacyscan.flow.FunctionPasses.Given;
import io.github.privacyscan.flow.FunctionPasses.Operand;
import io.github.privacyscan.flow.FunctionValue.Instance;
import io.github.privacyscan.flow.FunctionValue.Made;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.link.MethodRef;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Instruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What functions do at one call. A function that a library made of others ({@code f.andThen(g)}, a collector) is taken
 * apart: the functions it was made of run here, and hand each other what they return.
 */
final class FunctionExpansion {

    /** How deeply functions made of functions are taken apart. */
    private static final int MAX_NESTING = 5;

    /** More functions than this at one place of a call are no help: none of the further ones is followed. */
    private static final int MAX_FUNCTIONS = 64;

    private final Code code;
    private final int index;
    private final FunctionValues values;
    private final FunctionFlow flow;
    private final Function<Procedure, Code> codes;
    private final Code.Constants constants;
    private final Outgoing.Draft draft;
    private final Limits limits;
    private final FunctionReferences references;
    private int results;

    FunctionExpansion(Code code, int index, FunctionCalls.Known known, Outgoing.Draft draft) {
        this.code = code;
        this.index = index;
        this.values = known.values();
        this.flow = known.flow();
        this.codes = known.codes();
        this.constants = known.constants();
        this.limits = known.limits();
        this.references = known.references();
        this.draft = draft;
    }

    /**
     * A function at this call.
     *
     * @param value the function
     * @param holder where it is
     * @param condition under which it is that one
     * @param wanted the functional interface it is called through
     */
    private record Held(FunctionValue value, Slot holder, Optional<Condition> condition, String wanted) {}

    /** {@code function.apply(x)}. */
    void called(Arguments arguments, Resolution.Invoke invoke) {
        Map<Integer, List<Given>> parameters = new TreeMap<>();
        for (int i = 0; i < arguments.arguments().size(); i++) {
            parameters.put(i, List.of(new Given(Slot.of(arguments.arguments().get(i)), List.of())));
        }
        List<Slot> result = List.of(Slot.of(arguments.result()));
        for (Held held : held(arguments.receiver(), invoke.method().owner())) {
            if (held.value() instanceof Instance instance) {
                values.implementation(instance.type(), invoke.method())
                        .filter(target -> !invoke.targets().contains(target))
                        .ifPresent(target -> ofObject(held, target, parameters, result));
            } else {
                run(held, parameters, result, 0);
            }
        }
    }

    /** Functions that are arguments of a library call. */
    void handed(Arguments arguments, Resolution.Invoke invoke) {
        FunctionPasses passes = new FunctionPasses(spec -> arguments.slots(spec, code, constants), this::newResult);
        CallModels models = code.models(index).orElseThrow();
        passes.read(models.passes(), arguments.arguments().size(), false);
        draft.passes().addAll(passes.passes());
        for (Operand operand : passes.operands()) {
            int variable = variable(arguments, operand);
            if (variable >= 0) {
                held(variable, formal(invoke.method(), operand.number()))
                        .forEach(held -> run(held, operand.parameters(), operand.results(), 0));
            }
        }
    }

    private Slot newResult() {
        return Slot.of(FunctionResults.variable(code, index, results++));
    }

    private static int variable(Arguments arguments, Operand operand) {
        if (operand.number() == Operand.RECEIVER) {
            return arguments.receiver();
        }
        return operand.number() < arguments.arguments().size()
                ? arguments.arguments().get(operand.number())
                : Instruction.NONE;
    }

    /** The type through which a method receives an operand. */
    private static String formal(MethodRef method, int number) {
        if (number == Operand.RECEIVER) {
            return method.owner();
        }
        List<String> types = method.parameterTypes();
        return types.isEmpty() ? "" : types.get(Math.min(number, types.size() - 1));
    }

    private List<Held> held(int variable, String wanted) {
        Optional<FunctionValue> here = values.madeHere(code, variable);
        if (here.isPresent()) {
            return List.of(new Held(here.get(), Slot.of(variable), Optional.empty(), wanted));
        }
        Holder.Variable place = values.types().place(code, variable);
        draft.wanted().add(place);
        List<FunctionValue> found = flow.of(place);
        if (found.isEmpty() && values.isSource(code.typeOf(variable))) {
            found = List.of(new Instance(code.typeOf(variable).erasedName()));
        }
        Slot holder = place.content() ? new Slot(variable, List.of(AccessPath.ELEMENT)) : Slot.of(variable);
        return limited(found).stream()
                .map(value -> new Held(value, holder, Optional.of(new Condition(variable, value)), wanted))
                .toList();
    }

    private void run(Held held, Map<Integer, List<Given>> parameters, List<Slot> result, int depth) {
        if (held.value() instanceof Instance instance) {
            values.implementation(instance.type(), held.wanted())
                    .ifPresent(target -> ofObject(held, target, parameters, result));
        } else if (held.value() instanceof Made made) {
            Code creator = codes.apply(made.creator());
            if (creator.instruction(made.instruction()) instanceof Instruction.Call) {
                if (depth < MAX_NESTING) {
                    takeApart(held, creator, made.instruction(), parameters, result, depth);
                } else {
                    limits.reached(Limit.FUNCTIONS);
                }
            } else {
                FunctionValues.targets(creator, made.instruction())
                        .forEach(target -> ofFunction(held, made, target, parameters, result));
                references.add(
                        new FunctionReferences.Called(
                                creator, made.instruction(), captured(held, made), parameters, result),
                        code,
                        index,
                        this::newResult,
                        draft);
            }
        }
    }

    private boolean isHere(Held held, Made made) {
        return made.creator() == code.procedure()
                && held.holder().path().isEmpty()
                && values.madeHere(code, held.holder().variable())
                        .filter(made::equals)
                        .isPresent();
    }

    /** Where, seen from this call, the values are that a function captured. */
    private List<Slot> captured(Held held, Made made) {
        boolean here = isHere(held, made);
        List<Integer> variables = FunctionValues.captured(codes.apply(made.creator()), made.instruction());
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            slots.add(here ? Slot.of(variables.get(i)) : held.holder().then(List.of(made.step(i))));
        }
        return slots;
    }

    private void ofFunction(
            Held held, Made made, Procedure target, Map<Integer, List<Given>> parameters, List<Slot> result) {
        Code creator = codes.apply(made.creator());
        List<Binding> bindings =
                new ArrayList<>(FunctionValues.bindings(creator, made.instruction(), target, captured(held, made)));
        parameters.forEach((number, given) -> {
            int input = FunctionValues.parameterInput(creator, made.instruction(), target, number);
            given.stream()
                    .filter(value -> input >= 0 && input < target.body().inputs())
                    .forEach(value -> bindings.add(new Binding(value.slot(), input, value.inside())));
        });
        add(held, target, bindings, result);
    }

    private void ofObject(Held held, Procedure target, Map<Integer, List<Given>> parameters, List<Slot> result) {
        List<Binding> bindings = new ArrayList<>();
        bindings.add(new Binding(held.holder(), 0, List.of()));
        parameters.forEach((number, given) -> given.stream()
                .filter(value -> number + 1 < target.body().inputs())
                .forEach(value -> bindings.add(new Binding(value.slot(), number + 1, value.inside()))));
        add(held, target, bindings, result);
    }

    private void add(Held held, Procedure target, List<Binding> bindings, List<Slot> result) {
        String name = code.instruction(index) instanceof Instruction.Call call ? call.name() : "lambda";
        draft.edges().add(new CallEdge(code.procedure(), index, target, bindings, result, name, held.condition()));
    }

    /** A function that a library made: its operands run here. */
    private void takeApart(
            Held held, Code creator, int at, Map<Integer, List<Given>> parameters, List<Slot> result, int depth) {
        Arguments arguments = creator.arguments(at).orElseThrow();
        Made made = new Made(creator.procedure(), at);
        List<Slot> captured = captured(held, made);
        FunctionPasses passes = new FunctionPasses(
                spec -> FunctionPasses.ofMade(spec, arguments, captured, parameters, result), this::newResult);
        List<CallModel.Pass> models = creator.models(at).orElseThrow().passes();
        passes.read(models, arguments.arguments().size(), true);
        draft.passes().addAll(passes.passes());
        MethodRef method = ((Resolution.Invoke) creator.procedure().resolution(at)).method();
        for (Operand operand : passes.operands()) {
            int variable = variable(arguments, operand);
            if (variable >= 0 && operand.number() + 1 < captured.size()) {
                Slot holder = captured.get(operand.number() + 1);
                for (FunctionValue value : operandValues(creator, variable)) {
                    Held inner = new Held(value, holder, held.condition(), formal(method, operand.number()));
                    run(inner, operand.parameters(), operand.results(), depth + 1);
                }
            }
        }
    }

    private List<FunctionValue> operandValues(Code creator, int variable) {
        Optional<FunctionValue> here = values.madeHere(creator, variable);
        if (here.isPresent()) {
            return List.of(here.get());
        }
        Holder.Variable place = values.types().place(creator, variable);
        draft.wanted().add(place);
        return limited(flow.of(place));
    }

    private List<FunctionValue> limited(List<FunctionValue> found) {
        if (found.size() <= MAX_FUNCTIONS) {
            return found;
        }
        limits.reached(Limit.FUNCTIONS);
        return found.subList(0, MAX_FUNCTIONS);
    }
}
