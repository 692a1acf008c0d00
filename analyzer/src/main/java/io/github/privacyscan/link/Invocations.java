package io.github.privacyscan.link;

import io.github.privacyscan.knowledge.TypeStub;
import io.github.privacyscan.program.Instruction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What follows when the method of a call is chosen: its type arguments, its result, its targets. */
final class Invocations {

    private static final int MAX_STEPS = 8;

    private final Environment environment;

    Invocations(Environment environment) {
        this.environment = environment;
    }

    /** Types of all variables of a method at one call: those of its class from the receiver, its own given or new. */
    Map<String, Type> binding(Frame frame, Members.Candidate candidate, List<Type> explicit) {
        List<Type.Variable> variables = candidate.method().typeParams();
        if (variables.isEmpty()) {
            return candidate.binding();
        }
        Map<String, Type> result = new HashMap<>(candidate.binding());
        for (int i = 0; i < variables.size(); i++) {
            Type.Variable variable = variables.get(i);
            result.put(
                    variable.name(),
                    explicit.size() == variables.size()
                            ? explicit.get(i)
                            : frame.inference().fresh(Types.erase(variable.bound())));
        }
        return result;
    }

    /** The result type of a method called with arguments of the given types. */
    Type instantiateTypes(Frame frame, Members.Candidate candidate, List<Type> arguments) {
        Map<String, Type> binding = binding(frame, candidate, List.of());
        List<Type> params = Types.substituteAll(candidate.method().params(), binding);
        for (int i = 0; i < arguments.size() && i < params.size(); i++) {
            frame.inference().assign(params.get(i), arguments.get(i));
        }
        return result(frame, candidate, binding);
    }

    /** The result type; of a raw receiver the erasure. */
    Type result(Frame frame, Members.Candidate candidate, Map<String, Type> binding) {
        Type type = Types.substitute(candidate.method().returns(), binding);
        boolean erase = candidate.raw()
                && !candidate.method().isStatic()
                && candidate.method().typeParams().isEmpty();
        return erase ? Types.erase(type) : frame.inference().known(type);
    }

    /** The type of a function given to a method of a stub; unknown if the stub does not tell. */
    Type stubFunction(Members.Candidate candidate) {
        Type given =
                candidate.method().owner().stubFunctionInput(candidate.method().name());
        return given.equals(Type.UNKNOWN)
                ? Type.UNKNOWN
                : new Type.Class(
                        "java.util.function.Function",
                        List.of(Types.substitute(given, candidate.binding()), Types.OBJECT));
    }

    /** The result type of a method of a stub, whose special names stand for the receiver and for class literals. */
    Type stubResult(Members.Candidate candidate, Type.Class receiver, List<Overloads.Argument> arguments) {
        Map<String, Type> binding = new HashMap<>(candidate.binding());
        binding.put(TypeStub.THIS, receiver);
        for (int i = 0; i < arguments.size(); i++) {
            boolean isLiteral = arguments.get(i).type() instanceof Type.Class type
                    && type.binaryName().equals("java.lang.Class")
                    && type.arguments().size() == 1;
            Type meant = isLiteral
                    ? ((Type.Class) arguments.get(i).type()).arguments().get(0)
                    : Type.UNKNOWN;
            binding.put("class " + i, meant);
        }
        return Types.substitute(candidate.method().returns(), binding);
    }

    /** The procedures a call can run. */
    Targets.Found targets(
            Frame frame, MethodInfo method, Type.Class type, Resolution.Receiver receiver, boolean isSuper) {
        if (isSuper || (receiver.kind() == Resolution.Receiver.Kind.NONE && method.isStatic())) {
            return environment.targets().direct(method);
        }
        int variable = receiver.kind() == Resolution.Receiver.Kind.VARIABLE ? receiver.variable() : -1;
        Optional<Instruction> definition = origin(frame, variable);
        if (definition.isPresent() && definition.get() instanceof Instruction.New creation) {
            String created = creation.declared()
                    .orElseGet(() -> frame.code().scope().read(creation.type()).erasedName());
            return environment.targets().exact(method, created);
        }
        if (definition.isPresent() && definition.get() instanceof Instruction.Lambda lambda && method.isAbstract()) {
            Code code = frame.code().lambda(frame.definitionIndex(lambda.target()));
            return new Targets.Found(List.of(code.procedure()), true);
        }
        Optional<FieldRef> field = definition.flatMap(from -> field(frame, from));
        return field.isPresent()
                ? environment.targets().virtual(method, type.binaryName(), field.get())
                : environment.targets().virtual(method, type.binaryName());
    }

    private static Optional<FieldRef> field(Frame frame, Instruction definition) {
        return frame.meaning(definition.target()) instanceof Resolution.Field field
                        && !field.field().isStatic()
                ? Optional.of(field.field())
                : Optional.empty();
    }

    /** The instruction that made a value, behind copies. */
    private static Optional<Instruction> origin(Frame frame, int variable) {
        Optional<Instruction> definition = variable < 0 ? Optional.empty() : frame.definition(variable);
        for (int i = 0; i < MAX_STEPS && definition.isPresent(); i++) {
            if (!(definition.get() instanceof Instruction.Copy copy)) {
                break;
            }
            definition = frame.definition(copy.source());
        }
        return definition;
    }
}
