package io.github.privacyscan.link;

import io.github.privacyscan.knowledge.AccessPathSpec;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.link.members.BodyWriter;
import io.github.privacyscan.program.Body;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Calls of library methods that copy properties by name get the code that such a copy is: one procedure per call, written
 * for the static types of its arguments. Runs behind the linking of all bodies, which tells those types.
 */
final class PropertyCopies {

    private static final int NONE = -1;

    private final Environment environment;
    private final GeneratedCalls generated;
    private final BeanProperties properties;
    private final Map<String, List<CallModel.Copy>> byName = new HashMap<>();

    PropertyCopies(Environment environment, Knowledge knowledge) {
        this.environment = environment;
        this.generated = new GeneratedCalls(environment);
        this.properties = new BeanProperties(environment.declarations(), environment.hierarchy());
        for (CallModel model : knowledge.calls()) {
            if (model instanceof CallModel.Copy copy) {
                copy.method()
                        .names()
                        .forEach(name -> byName.computeIfAbsent(name, n -> new ArrayList<>())
                                .add(copy));
            }
        }
    }

    /** Adds the code of all such calls, in the order of the program. */
    void add() {
        for (Procedure caller : List.copyOf(environment.procedures().all())) {
            List<Instruction> code = caller.body().code();
            for (int i = 0; i < code.size(); i++) {
                if (code.get(i) instanceof Instruction.Call call
                        && byName.containsKey(call.name())
                        && caller.resolution(i) instanceof Resolution.Invoke invoke) {
                    add(caller, i, call, invoke);
                }
            }
        }
    }

    private void add(Procedure caller, int index, Instruction.Call call, Resolution.Invoke invoke) {
        byName.getOrDefault(call.name(), List.of()).stream()
                .filter(copy -> fits(copy, call, invoke))
                .flatMap(copy -> body(caller, call, copy).stream())
                .findFirst()
                .ifPresent(body -> generated.replace(caller, index, call, invoke, body));
    }

    private boolean fits(CallModel.Copy copy, Instruction.Call call, Resolution.Invoke invoke) {
        return environment
                        .hierarchy()
                        .isSubtype(invoke.method().owner(), copy.method().type())
                && copy.method()
                        .accepts(
                                call.name(),
                                call.arguments().size(),
                                invoke.method().parameterTypes());
    }

    private Optional<Body> body(Procedure caller, Instruction.Call call, CallModel.Copy copy) {
        int from = argument(copy.from(), call);
        boolean creates = copy.to().root() == AccessPathSpec.Root.RESULT;
        int to = argument(copy.to(), call);
        if (from == NONE || (to == NONE && !creates)) {
            return Optional.empty();
        }
        Type source = caller.typeOf(call.arguments().get(from));
        Type target =
                creates ? created(caller, call) : caller.typeOf(call.arguments().get(to));
        BodyWriter body = new BodyWriter(true, GeneratedCalls.params(call), call.span());
        CopyWriter.Rules rules = CopyWriter.Rules.plain(ignored(caller, call, copy), copy.deep());
        CopyWriter writer = new CopyWriter(environment.hierarchy(), properties, body, rules);
        if (creates && !writer.canCopy(source, target)) {
            OptionalInt converted = copiesElements(source, target)
                    ? writer.converted(body.param(from), source, target, 0)
                    : OptionalInt.empty();
            return converted.isPresent() ? Optional.of(body.returns(converted.getAsInt())) : Optional.empty();
        }
        if (!writer.canCopy(source, target)) {
            return Optional.empty();
        }
        if (creates) {
            return Optional.of(body.returns(writer.created(body.param(from), source, target)));
        }
        writer.copy(body.param(from), source, body.param(to), target);
        return Optional.of(body.ends());
    }

    /** Lists of classes of the sources. */
    private boolean copiesElements(Type source, Type target) {
        return source instanceof Type.Class from
                && target instanceof Type.Class to
                && from.arguments().size() == 1
                && to.arguments().size() == 1
                && properties.isBean(from.arguments().get(0))
                && properties.isBean(to.arguments().get(0));
    }

    private static int argument(AccessPathSpec spec, Instruction.Call call) {
        boolean given = spec.root() == AccessPathSpec.Root.ARGUMENT
                && spec.index() >= 0
                && spec.index() < call.arguments().size();
        return given ? spec.index() : NONE;
    }

    /** The class whose literal is given, else the type of the result. */
    private static Type created(Procedure caller, Instruction.Call call) {
        Type result = caller.typeOf(call.target());
        boolean isList = result instanceof Type.Class list && list.arguments().size() == 1;
        return isList
                ? result
                : call.arguments().stream()
                        .mapToObj(caller::typeOf)
                        .filter(type -> type instanceof Type.Class literal
                                && literal.binaryName().equals("java.lang.Class")
                                && literal.arguments().size() == 1)
                        .map(type -> ((Type.Class) type).arguments().get(0))
                        .findFirst()
                        .orElse(result);
    }

    /** Names given as constants; a name that is computed leaves nothing out. */
    private static Set<String> ignored(Procedure caller, Instruction.Call call, CallModel.Copy copy) {
        Set<String> names = new HashSet<>();
        for (int i = copy.ignored(); i >= 0 && i < call.arguments().size(); i++) {
            addTexts(caller, call.arguments().get(i), names);
        }
        return names;
    }

    private static void addTexts(Procedure caller, int variable, Set<String> names) {
        for (Instruction instruction : caller.body().code()) {
            if (instruction.target() != variable) {
                continue;
            }
            if (instruction instanceof Instruction.Const literal && literal.value() instanceof Constant.Text text) {
                names.add(text.value());
            } else if (instruction instanceof Instruction.NewArray array) {
                array.elements().stream().forEach(element -> addTexts(caller, element, names));
            } else if (instruction instanceof Instruction.Copy copy) {
                addTexts(caller, copy.source(), names);
            }
        }
    }
}
