package io.github.privacyscan.link;

import io.github.privacyscan.program.Body;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.Modifiers;
import io.github.privacyscan.program.ParamDecl;
import io.github.privacyscan.program.TypeRef;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lets single calls run code that is generated for them, one procedure per call. Runs behind the linking of all bodies. */
final class GeneratedCalls {

    private final Environment environment;

    GeneratedCalls(Environment environment) {
        this.environment = environment;
    }

    /** The parameters of such a procedure: the arguments of the call, without the object it is called on. */
    static List<ParamDecl> params(Instruction.Call call) {
        List<ParamDecl> params = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            params.add(new ParamDecl("", TypeRef.INFERRED, List.of(), call.span()));
        }
        return params;
    }

    /** From now on the call runs that body. */
    void replace(Procedure caller, int index, Instruction.Call call, Resolution.Invoke invoke, Body body) {
        Optional<TypeInfo> owner =
                environment.declarations().find(caller.method().owner());
        if (owner.isEmpty()) {
            return;
        }
        List<Type> types = call.arguments().stream().mapToObj(caller::typeOf).toList();
        Code code =
                environment.procedures().generate(caller, owner.get(), invoke.method(), declaration(call, body), types);
        new BodyLinker(environment).link(code);
        caller.relinked(
                index,
                new Resolution.Invoke(
                        invoke.method(), invoke.receiver(), List.of(code.procedure()), true, invoke.returnType()));
    }

    private static MethodDecl declaration(Instruction.Call call, Body body) {
        return new MethodDecl(
                call.name(),
                List.of(),
                TypeRef.INFERRED,
                params(call),
                new Modifiers(Modifier.PUBLIC | Modifier.STATIC),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(body),
                call.span());
    }
}
