package io.github.privacyscan.flow;

import io.github.privacyscan.flow.CallEdge.Binding;
import io.github.privacyscan.flow.CallEdge.Slot;
import io.github.privacyscan.flow.FunctionValue.Instance;
import io.github.privacyscan.flow.FunctionValue.Made;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.MethodRef;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.TypeDecl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What instructions say about functions: which they make, what these capture, and what runs when they are called. */
final class FunctionValues {

    private final LinkedProgram program;
    private final FunctionTypes types;

    FunctionValues(LinkedProgram program) {
        this.program = program;
        this.types = new FunctionTypes(program);
    }

    /** Which types are functions. */
    FunctionTypes types() {
        return types;
    }

    /** The function that the variable certainly holds, if it was made in this body. */
    Optional<FunctionValue> madeHere(Code code, int variable) {
        int at = origin(code, variable);
        if (at >= 0 && code.instruction(at) instanceof Instruction.New creation) {
            return isSource(code.typeOf(creation.target()))
                    ? Optional.of(new Instance(code.typeOf(creation.target()).erasedName()))
                    : Optional.empty();
        }
        return at >= 0 && isFunction(code, at) ? Optional.of(new Made(code.procedure(), at)) : Optional.empty();
    }

    /** The instruction that made the value of a variable, copies and casts apart; negative for inputs. */
    static int origin(Code code, int variable) {
        int source = source(code, variable);
        return source < 0 ? Fact.FROM_ENTRY : code.definition(source);
    }

    /** The variable whose value a variable has, copies and casts apart. */
    static int source(Code code, int variable) {
        Optional<Instruction> definition = code.definitionOf(variable);
        if (definition.isPresent() && definition.get() instanceof Instruction.Copy copy) {
            return source(code, copy.source());
        }
        return definition.isPresent() && definition.get() instanceof Instruction.Cast cast
                ? source(code, cast.value())
                : variable;
    }

    /** Whether the instruction makes a function: a lambda, a method reference, a library call on functions. */
    static boolean isFunction(Code code, int at) {
        Instruction instruction = code.instruction(at);
        return instruction instanceof Instruction.Lambda
                || instruction instanceof Instruction.MethodReference
                || (instruction instanceof Instruction.Call && makesFunction(code, at));
    }

    private static boolean makesFunction(Code code, int at) {
        Optional<CallModels> models = code.models(at);
        return models.isPresent() && models.get().makesFunction();
    }

    /** Whether a call on that function or object can run the method: of a function, only default methods. */
    boolean runs(FunctionValue value, Procedure method) {
        if (value instanceof Instance instance) {
            return implementation(instance.type(), method.method())
                    .filter(implementation -> implementation != method)
                    .isEmpty();
        }
        return program.type(method.method().owner())
                .filter(TypeDecl::isInterface)
                .isPresent();
    }

    /** Whether objects of the type run code of the sources. */
    boolean isSource(Type type) {
        return program.fileOf(type.erasedName()).isPresent();
    }

    /** The variables whose values a function keeps, in the order of {@link Made#step}. */
    static List<Integer> captured(Code creator, int at) {
        Instruction instruction = creator.instruction(at);
        if (instruction instanceof Instruction.Lambda lambda) {
            return lambda.captured().stream().boxed().toList();
        }
        if (instruction instanceof Instruction.MethodReference) {
            int receiver = boundReceiver(creator, at);
            return receiver >= 0 ? List.of(receiver) : List.of();
        }
        return creator.arguments(at)
                .map(arguments -> IntStream.concat(IntStream.of(arguments.receiver()), arguments.arguments().stream())
                        .boxed()
                        .toList())
                .orElse(List.of());
    }

    /** The object of {@code object::method}; -1 for {@code Type::method}. */
    private static int boundReceiver(Code code, int creation) {
        return code.procedure().resolution(creation) instanceof Resolution.Invoke invoke
                ? invoke.receiver().variable()
                : -1;
    }

    /** The procedures that a lambda or method reference stands for. */
    static List<Procedure> targets(Code creator, int at) {
        Resolution resolution = creator.procedure().resolution(at);
        if (resolution instanceof Resolution.Function function) {
            return List.of(function.procedure());
        }
        return resolution instanceof Resolution.Invoke invoke ? invoke.targets() : List.of();
    }

    /** The inputs of a target that receive what was captured, given where the captured values are. */
    static List<Binding> bindings(Code creator, int at, Procedure target, List<Slot> captured) {
        List<Binding> bindings = new ArrayList<>();
        boolean reference = creator.instruction(at) instanceof Instruction.MethodReference;
        for (int i = 0; i < captured.size(); i++) {
            if (!reference || target.body().thisVariable() == 0) {
                bindings.add(new Binding(captured.get(i), i, List.of()));
            }
        }
        return bindings;
    }

    /** The input of the target that receives parameter {@code number} of the functional interface. */
    static int parameterInput(Code creator, int at, Procedure target, int number) {
        if (creator.instruction(at) instanceof Instruction.Lambda lambda) {
            return lambda.captured().size() + number;
        }
        boolean instance = target.body().thisVariable() == 0;
        if (target.declaration().isConstructor()) {
            return number + 1;
        }
        return instance && boundReceiver(creator, at) >= 0 ? number + 1 : number;
    }

    /** Whether a method is the one abstract method of a functional interface. */
    boolean isFunctionMethod(MethodRef method) {
        return types.functionOf(method.owner())
                .filter(function -> function.name().equals(method.name())
                        && function.parameterTypes().size()
                                == method.parameterTypes().size())
                .isPresent();
    }

    /** What runs when a library calls an object of that class through one of its functional interfaces. */
    Optional<Procedure> implementation(String type, String wanted) {
        return types.functionOf(wanted)
                .or(() -> program.supertypes(type).stream()
                        .map(types::functionOf)
                        .flatMap(Optional::stream)
                        .findFirst())
                .flatMap(method -> program.implementation(
                        type, method.name(), method.parameterTypes().size()));
    }

    /** What runs when that method is called on an object of that class. */
    Optional<Procedure> implementation(String type, MethodRef method) {
        return program.implementation(
                type, method.name(), method.parameterTypes().size());
    }
}
