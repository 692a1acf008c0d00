package io.github.privacyscan.link;

import io.github.privacyscan.link.members.BodyWriter;
import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.Body;
import io.github.privacyscan.program.Instruction;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Methods that a mapper inherits from a generic interface of the sources, such as {@code D toDto(E entity)}: each call
 * through the mapper gets the code that is generated for its types. Runs behind the linking of all bodies, which tells those
 * types.
 */
final class InheritedMappings {

    private final Environment environment;
    private final BeanProperties properties;
    private final Roles roles;
    private final GeneratedCalls generated;
    private final Map<String, TypeInfo> mappers = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    InheritedMappings(Environment environment, Roles roles) {
        this.environment = environment;
        this.properties = new BeanProperties(environment.declarations(), environment.hierarchy());
        this.roles = roles;
        this.generated = new GeneratedCalls(environment);
    }

    /** Adds the code of all such calls, in the order of the program. */
    void add() {
        environment.declarations().sources().forEach(this::note);
        if (names.isEmpty()) {
            return;
        }
        for (Procedure caller : List.copyOf(environment.procedures().all())) {
            List<Instruction> code = caller.body().code();
            for (int i = 0; i < code.size(); i++) {
                if (code.get(i) instanceof Instruction.Call call
                        && names.contains(call.name())
                        && caller.resolution(i) instanceof Resolution.Invoke invoke
                        && invoke.targets().isEmpty()) {
                    int index = i;
                    body(caller, call, invoke).ifPresent(body -> generated.replace(caller, index, call, invoke, body));
                }
            }
        }
    }

    private void note(TypeInfo type) {
        List<AnnotationUse> annotations = type.declaration().annotations();
        if (!roles.has(type, annotations, "mapper")) {
            return;
        }
        mappers.put(type.name(), type);
        environment.hierarchy().views(type).values().stream()
                .flatMap(view -> view.info().stream())
                .filter(info -> info != type && info.isSource())
                .flatMap(info -> info.methodsInOrder().stream())
                .filter(method -> method.isAbstract() && method.params().size() == 1)
                .forEach(method -> names.add(method.name()));
    }

    private Optional<Body> body(Procedure caller, Instruction.Call call, Resolution.Invoke invoke) {
        Optional<TypeInfo> mapper = call.receiver() < 0
                ? Optional.empty()
                : Optional.ofNullable(mappers.get(caller.typeOf(call.receiver()).erasedName()));
        Optional<MethodInfo> method =
                mapper.filter(found -> call.arguments().size() == 1).flatMap(found -> declared(invoke.method()));
        if (method.isEmpty() || method.get().owner() == mapper.get()) {
            return Optional.empty();
        }
        MapperMethods methods = new MapperMethods(environment, properties, roles, mapper.get(), method.get());
        BodyWriter writer = new BodyWriter(true, GeneratedCalls.params(call), call.span());
        CopyWriter.Rules rules = new CopyWriter.Rules(Set.of(), Map.of(), Map.of(), true, methods);
        return new MapperBody(environment, properties, methods, rules, writer)
                .write(List.of(caller.typeOf(call.arguments().get(0))), invoke.returnType(), -1);
    }

    private Optional<MethodInfo> declared(MethodRef ref) {
        return environment.declarations().find(ref.owner()).stream()
                .flatMap(type -> type.methodsInOrder().stream())
                .filter(method -> method.ref().equals(ref) && method.isAbstract())
                .findFirst();
    }
}
