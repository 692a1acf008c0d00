package io.github.privacyscan.flow;

import io.github.privacyscan.flow.CallEdge.Binding;
import io.github.privacyscan.flow.CallEdge.Slot;
import io.github.privacyscan.flow.FunctionFlow.Holder;
import io.github.privacyscan.flow.FunctionValue.Instance;
import io.github.privacyscan.flow.FunctionValue.Made;
import io.github.privacyscan.knowledge.AccessPathSpec;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Instruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One step back from a place that holds a function: the places that hand it over. A container and every other name of it
 * count as one place, since what is put in under one name is taken out under another.
 */
final class FunctionHolders {

    private final CallGraph calls;
    private final FunctionValues values;
    private final Code.Constants constants;
    private final Map<String, List<Holder.Variable>> stores = new HashMap<>();
    private final Map<String, List<Holder.Variable>> loads = new HashMap<>();
    private final Map<Procedure, Made> lambdas = new HashMap<>();

    FunctionHolders(List<Procedure> procedures, CallGraph calls, FunctionValues values, Code.Constants constants) {
        this.calls = calls;
        this.values = values;
        this.constants = constants;
        procedures.forEach(this::index);
    }

    private void index(Procedure procedure) {
        Code code = calls.code(procedure);
        for (int i = 0; i < code.size(); i++) {
            Instruction instruction = code.instruction(i);
            if (procedure.resolution(i) instanceof Resolution.Field access) {
                String step = Steps.of(access.field());
                int stored = stored(instruction);
                if (stored >= 0) {
                    note(stores, step, procedure, stored);
                } else if (instruction.target() >= 0) {
                    note(loads, step, procedure, instruction.target());
                }
            } else if (instruction instanceof Instruction.Lambda
                    && procedure.resolution(i) instanceof Resolution.Function function) {
                lambdas.put(function.procedure(), new Made(procedure, i));
            } else if (instruction instanceof Instruction.New creation
                    && creation.declared().isPresent()) {
                creation.captured().stream()
                        .forEach(variable -> note(stores, capturedStep(code, creation, variable), procedure, variable));
            }
        }
    }

    private static String capturedStep(Code code, Instruction.New creation, int variable) {
        String name = code.procedure().body().variables().get(variable).name();
        return AccessPath.field(creation.declared().orElseThrow(), "val$" + name);
    }

    private static int stored(Instruction instruction) {
        if (instruction instanceof Instruction.FieldStore store) {
            return store.value();
        }
        return instruction instanceof Instruction.NameStore store ? store.value() : Instruction.NONE;
    }

    private static void note(Map<String, List<Holder.Variable>> index, String step, Procedure procedure, int variable) {
        index.computeIfAbsent(step, s -> new ArrayList<>()).add(new Holder.Variable(procedure, variable, false));
    }

    /** Calls {@code source} for every place that hands functions over, {@code made} for those made here. */
    void sources(Holder holder, Consumer<Holder> source, Consumer<FunctionValue> made) {
        if (holder instanceof Holder.Field field) {
            places(stores, field).forEach(source);
            if (field.content()) {
                places(loads, field).forEach(source);
            }
        } else if (holder instanceof Holder.Result result) {
            for (Instruction instruction : result.procedure().body().code()) {
                if (instruction instanceof Instruction.Return exit && exit.value() >= 0) {
                    source.accept(new Holder.Variable(result.procedure(), exit.value(), result.content()));
                }
            }
        } else if (holder instanceof Holder.Variable place) {
            ofVariable(place, source, made);
        }
    }

    /** Whether the type of a place allows for functions. */
    boolean canHold(Holder holder) {
        return !(holder instanceof Holder.Variable place)
                || values.types().canHold(place.procedure().typeOf(place.variable()), place.content());
    }

    /** Whether a place from which no function was found comes from elsewhere: not a constant, nor an empty container. */
    boolean isElsewhere(Holder holder) {
        if (!(holder instanceof Holder.Variable place)) {
            return true;
        }
        Optional<Instruction> definition = calls.code(place.procedure()).definitionOf(place.variable());
        return definition.isEmpty()
                || !(definition.get() instanceof Instruction.Const
                        || (place.content()
                                && (definition.get() instanceof Instruction.New
                                        || definition.get() instanceof Instruction.NewArray)));
    }

    private static List<Holder> places(Map<String, List<Holder.Variable>> index, Holder.Field field) {
        return index.getOrDefault(field.step(), List.of()).stream()
                .map(place -> (Holder) new Holder.Variable(place.procedure(), place.variable(), field.content()))
                .toList();
    }

    private void ofVariable(Holder.Variable place, Consumer<Holder> source, Consumer<FunctionValue> made) {
        Code code = calls.code(place.procedure());
        if (place.variable() >= place.procedure().body().variables().size()) {
            return;
        }
        if (code.isInput(place.variable())) {
            ofInput(place, source);
        } else {
            ofDefinition(code, place, source, made);
        }
        if (place.content()) {
            for (int use : code.uses(place.variable())) {
                intoContainer(code, place, use, source);
            }
        }
    }

    private void ofInput(Holder.Variable place, Consumer<Holder> source) {
        Procedure procedure = place.procedure();
        Made creation = lambdas.get(procedure);
        if (creation != null) {
            List<Integer> captured = FunctionValues.captured(calls.code(creation.creator()), creation.instruction());
            if (place.variable() < captured.size()) {
                source.accept(new Holder.Variable(creation.creator(), captured.get(place.variable()), place.content()));
                return;
            }
        }
        for (CallEdge edge : calls.to(procedure)) {
            for (Binding binding : edge.bindings()) {
                if (binding.input() == place.variable()) {
                    boolean inside = !binding.inside().isEmpty();
                    boolean content = (place.content() && !inside)
                            || !binding.outside().path().isEmpty();
                    if (place.content() || !inside) {
                        source.accept(new Holder.Variable(
                                edge.caller(), binding.outside().variable(), content));
                    }
                }
            }
        }
    }

    private void ofDefinition(Code code, Holder.Variable place, Consumer<Holder> source, Consumer<FunctionValue> made) {
        int at = code.definition(place.variable());
        if (at < 0) {
            return;
        }
        Instruction instruction = code.instruction(at);
        Procedure procedure = code.procedure();
        if (instruction instanceof Instruction.Copy
                || instruction instanceof Instruction.Cast
                || instruction instanceof Instruction.Phi) {
            InstructionOperands.forEach(
                    instruction, operand -> source.accept(new Holder.Variable(procedure, operand, place.content())));
        } else if (procedure.resolution(at) instanceof Resolution.Field access) {
            source.accept(new Holder.Field(Steps.of(access.field()), place.content()));
        } else if (instruction instanceof Instruction.ArrayLoad load) {
            source.accept(new Holder.Variable(procedure, load.array(), true));
        } else if (instruction instanceof Instruction.Element element) {
            source.accept(new Holder.Variable(procedure, element.iterable(), true));
        } else if (instruction instanceof Instruction.NewArray array) {
            array.elements().stream().forEach(element -> both(procedure, element, source));
        } else if (!place.content() && FunctionValues.isFunction(code, at)) {
            made.accept(new Made(procedure, at));
        } else if (instruction instanceof Instruction.New creation && values.isSource(code.typeOf(creation.target()))) {
            made.accept(new Instance(code.typeOf(creation.target()).erasedName()));
        } else {
            ofCall(code, at, place, source);
        }
    }

    private static void both(Procedure procedure, int variable, Consumer<Holder> source) {
        source.accept(new Holder.Variable(procedure, variable, false));
        source.accept(new Holder.Variable(procedure, variable, true));
    }

    /** What a call puts into a variable: its result, or its receiver or an argument that is a container. */
    private void ofCall(Code code, int at, Holder.Variable place, Consumer<Holder> source) {
        for (CallEdge edge : calls.at(code.procedure(), at)) {
            for (Slot slot : edge.results()) {
                if (slot.variable() == place.variable()
                        && (place.content() || slot.path().isEmpty())) {
                    boolean content = place.content() && slot.path().isEmpty();
                    source.accept(new Holder.Result(edge.callee(), content));
                }
            }
        }
        Arguments arguments = code.arguments(at).orElse(null);
        CallModels models = code.models(at).orElse(null);
        if (arguments == null || models == null) {
            return;
        }
        for (CallModel.Pass pass : models.passes()) {
            if (pass.from().function() == AccessPathSpec.NOT_A_FUNCTION
                    && pass.to().function() == AccessPathSpec.NOT_A_FUNCTION) {
                arguments.slots(pass.to(), code, constants).stream()
                        .filter(to -> to.variable() == place.variable())
                        .forEach(to -> arguments
                                .slots(pass.from(), code, constants)
                                .forEach(from -> handed(code, place, from, to, source)));
            }
        }
        for (CallModel.Alias alias : models.aliases()) {
            if (arguments.result() == place.variable()) {
                arguments
                        .slots(alias.alias(), code, constants)
                        .forEach(from -> handed(code, place, from, Slot.of(arguments.result()), source));
            }
        }
    }

    private static void handed(Code code, Holder.Variable place, Slot from, Slot to, Consumer<Holder> source) {
        if (!place.content() && !to.path().isEmpty()) {
            return;
        }
        boolean content =
                !from.path().isEmpty() || (place.content() && to.path().isEmpty());
        source.accept(new Holder.Variable(code.procedure(), from.variable(), content));
        if (place.content() && !content) {
            source.accept(new Holder.Variable(code.procedure(), from.variable(), true));
        }
    }

    private void intoContainer(Code code, Holder.Variable place, int at, Consumer<Holder> source) {
        Instruction instruction = code.instruction(at);
        Procedure procedure = code.procedure();
        if (instruction instanceof Instruction.ArrayStore store && store.array() == place.variable()) {
            both(procedure, store.value(), source);
        } else if (instruction instanceof Instruction.Copy
                || instruction instanceof Instruction.Cast
                || instruction instanceof Instruction.Phi) {
            source.accept(new Holder.Variable(procedure, instruction.target(), true));
        } else if (procedure.resolution(at) instanceof Resolution.Field access
                && stored(instruction) == place.variable()) {
            source.accept(new Holder.Field(Steps.of(access.field()), true));
        } else {
            if (instruction instanceof Instruction.New creation
                    && creation.declared().isPresent()
                    && creation.captured().indexOf(place.variable()) >= 0) {
                source.accept(new Holder.Field(capturedStep(code, creation, place.variable()), true));
            }
            ofCall(code, at, place, source);
            takenOut(code, at, place, source);
            for (CallEdge edge : calls.at(procedure, at)) {
                edge.bindings().stream()
                        .filter(binding -> binding.outside().variable() == place.variable()
                                && binding.inside().isEmpty())
                        .forEach(binding -> source.accept(new Holder.Variable(edge.callee(), binding.input(), true)));
            }
        }
    }

    /** A container taken out of a container is filled under its own name. */
    private void takenOut(Code code, int at, Holder.Variable place, Consumer<Holder> source) {
        Arguments arguments = code.arguments(at).orElse(null);
        if (arguments == null || arguments.result() < 0 || arguments.result() == place.variable()) {
            return;
        }
        CallModels models = code.models(at).orElseThrow();
        boolean taken = models.aliases().stream().anyMatch(alias -> reads(code, arguments, alias.alias(), place))
                || models.passes().stream()
                        .filter(pass -> pass.to().root() == AccessPathSpec.Root.RESULT)
                        .anyMatch(pass -> reads(code, arguments, pass.from(), place));
        if (taken) {
            source.accept(new Holder.Variable(code.procedure(), arguments.result(), true));
        }
    }

    private boolean reads(Code code, Arguments arguments, AccessPathSpec spec, Holder.Variable place) {
        return spec.function() == AccessPathSpec.NOT_A_FUNCTION
                && arguments.slots(spec, code, constants).stream()
                        .anyMatch(slot -> slot.variable() == place.variable());
    }
}
