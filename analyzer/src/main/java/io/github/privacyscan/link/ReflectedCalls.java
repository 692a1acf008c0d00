package io.github.privacyscan.link;

import io.github.privacyscan.link.members.BodyWriter;
import io.github.privacyscan.program.Body;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Methods that are looked up by a constant name in a class of the sources that is known, and called in the same body: the
 * call runs them. Other reflective calls stay unresolved.
 */
final class ReflectedCalls {

    private static final String METHOD = "java.lang.reflect.Method";
    private static final String CLASS = "java.lang.Class";
    private static final Set<String> LOOK_UPS = Set.of("getMethod", "getDeclaredMethod");

    private final Environment environment;
    private final GeneratedCalls generated;

    ReflectedCalls(Environment environment) {
        this.environment = environment;
        this.generated = new GeneratedCalls(environment);
    }

    /** Adds the code of all such calls, in the order of the program. */
    void add() {
        for (Procedure caller : List.copyOf(environment.procedures().all())) {
            List<Instruction> code = caller.body().code();
            for (int i = 0; i < code.size(); i++) {
                if (code.get(i) instanceof Instruction.Call call
                        && call.name().equals("invoke")
                        && call.arguments().size() > 0
                        && caller.resolution(i) instanceof Resolution.Invoke invoke
                        && invoke.method().owner().equals(METHOD)) {
                    int index = i;
                    body(caller, call).ifPresent(body -> generated.replace(caller, index, call, invoke, body));
                }
            }
        }
    }

    private Optional<Body> body(Procedure caller, Instruction.Call call) {
        Optional<Instruction.Call> lookUp = call(caller, call.receiver(), LOOK_UPS);
        Optional<String> name = lookUp.flatMap(found -> text(caller, found));
        Optional<TypeInfo> type = lookUp.flatMap(found -> type(caller, found.receiver()));
        if (name.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        BodyWriter body = new BodyWriter(true, GeneratedCalls.params(call), call.span());
        List<Integer> given = arguments(caller, call, body);
        boolean fits = type.get().methodsInOrder().stream()
                .anyMatch(method -> method.name().equals(name.get())
                        && method.params().size() == given.size()
                        && method.declaration().isPresent());
        if (!fits) {
            return Optional.empty();
        }
        int object = body.cast(body.param(0), TypeRef.named(type.get().name()));
        int[] arguments = new int[given.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = typed(caller, lookUp.get(), i + 1, given.get(i), body);
        }
        return Optional.of(body.returns(body.call(object, false, name.get(), arguments)));
    }

    /** The values for the parameters, in the body; those of an array that is written there one by one. */
    private static List<Integer> arguments(Procedure caller, Instruction.Call call, BodyWriter body) {
        Optional<Instruction.NewArray> array = call.arguments().size() == 2
                ? definition(caller, call.arguments().get(1))
                        .filter(Instruction.NewArray.class::isInstance)
                        .map(Instruction.NewArray.class::cast)
                : Optional.empty();
        int count = array.map(written -> written.elements().size())
                .orElse(call.arguments().size() - 1);
        List<Integer> arguments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            arguments.add(array.isPresent() ? body.element(body.param(1), body.number(i)) : body.param(i + 1));
        }
        return arguments;
    }

    /** The value as one of the type that the look-up names, so that the same method is found. */
    private static int typed(Procedure caller, Instruction.Call lookUp, int number, int value, BodyWriter body) {
        return number < lookUp.arguments().size()
                        && literal(caller, lookUp.arguments().get(number)).orElse(Type.UNKNOWN)
                                instanceof Type.Class named
                ? body.cast(value, TypeRef.named(named.binaryName()))
                : value;
    }

    /** The class that a variable of type {@code Class} stands for. */
    private Optional<TypeInfo> type(Procedure caller, int variable) {
        Optional<TypeInfo> typed = literal(caller, variable).flatMap(this::source);
        return typed.isPresent()
                ? typed
                : call(caller, variable, Set.of("forName"))
                        .flatMap(found -> text(caller, found))
                        .map(Type::named)
                        .flatMap(this::source);
    }

    private Optional<TypeInfo> source(Type type) {
        return environment.declarations().find(type.erasedName()).filter(TypeInfo::isSource);
    }

    private static Optional<Type> literal(Procedure caller, int variable) {
        return variable >= 0
                        && caller.typeOf(variable) instanceof Type.Class literal
                        && literal.binaryName().equals(CLASS)
                        && literal.arguments().size() == 1
                ? Optional.of(literal.arguments().get(0))
                : Optional.empty();
    }

    /** The text that a look-up is given first. */
    private static Optional<String> text(Procedure caller, Instruction.Call lookUp) {
        return lookUp.arguments().size() == 0
                ? Optional.empty()
                : definition(caller, lookUp.arguments().get(0))
                        .filter(found ->
                                found instanceof Instruction.Const literal && literal.value() instanceof Constant.Text)
                        .map(found -> ((Constant.Text) ((Instruction.Const) found).value()).value());
    }

    private static Optional<Instruction.Call> call(Procedure caller, int variable, Set<String> names) {
        return definition(caller, variable)
                .filter(found -> found instanceof Instruction.Call call && names.contains(call.name()))
                .map(Instruction.Call.class::cast);
    }

    private static Optional<Instruction> definition(Procedure caller, int variable) {
        int wanted = variable;
        for (int i = caller.body().code().size() - 1; i >= 0 && wanted >= 0; i--) {
            Instruction instruction = caller.body().code().get(i);
            if (instruction.target() == wanted) {
                if (!(instruction instanceof Instruction.Copy copy)) {
                    return Optional.of(instruction);
                }
                wanted = copy.source();
            }
        }
        return Optional.empty();
    }
}
