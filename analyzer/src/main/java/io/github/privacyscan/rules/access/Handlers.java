package io.github.privacyscan.rules.access;

import io.github.privacyscan.link.Endpoint;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.rules.CallIndex.Call;
import io.github.privacyscan.rules.RuleContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The request handlers of a program, and which of them call a method. */
final class Handlers {

    /** Procedures that are looked at above one method; enough for any real chain of services. */
    private static final int MAX_CALLERS = 400;

    private final RuleContext context;
    private final Map<String, Endpoint> byMethod = new LinkedHashMap<>();

    Handlers(RuleContext context) {
        this.context = context;
        context.endpoints()
                .forEach(endpoint -> byMethod.put(
                        key(
                                endpoint.type().binaryName(),
                                endpoint.method().name(),
                                endpoint.method().params().size()),
                        endpoint));
    }

    /** Handlers that call a method of that owner, directly or through methods of the sources; in order of finding. */
    List<Endpoint> calling(String owner, String name, int parameters) {
        Set<Endpoint> found = new LinkedHashSet<>();
        Set<Procedure> seen = new HashSet<>();
        Deque<Procedure> open = new ArrayDeque<>();
        context.calls().named(name).stream()
                .filter(call -> call.method().parameterTypes().size() == parameters && isRelated(call, owner))
                .forEach(call -> open.add(call.procedure()));
        while (!open.isEmpty() && seen.size() < MAX_CALLERS) {
            Procedure procedure = open.remove();
            if (!seen.add(procedure)) {
                continue;
            }
            List<Endpoint> own = of(procedure);
            found.addAll(own);
            if (own.isEmpty()) {
                context.calls().callersOf(procedure).forEach(call -> open.add(call.procedure()));
            }
        }
        return List.copyOf(found);
    }

    /** The handlers a procedure is the code of: its own, or one that an interface declares. */
    List<Endpoint> of(Procedure procedure) {
        List<Endpoint> found = new ArrayList<>();
        String name = procedure.method().name();
        int parameters = procedure.declaration().params().size();
        for (String type : context.program().supertypes(procedure.method().owner())) {
            Endpoint endpoint = byMethod.get(key(type, name, parameters));
            if (endpoint != null) {
                found.add(endpoint);
            }
        }
        return found;
    }

    /** Whether a declaration says that only some callers may run the handler. */
    boolean isGuarded(Endpoint handler) {
        String owner = handler.type().binaryName();
        return context.roles().has(handler.method().annotations(), owner, "authorisation")
                || context.roles().has(handler.type().annotations(), owner, "authorisation");
    }

    /** Whether the names around a handler say that it serves the staff, who may see records of others. */
    boolean isForStaff(Endpoint handler) {
        List<String> names = new ArrayList<>(handler.paths());
        names.add(handler.type().binaryName());
        names.add(handler.file().file().path());
        return AccessWords.isForStaff(names);
    }

    /** Whether a handler is a step of signing in or up. */
    boolean isSignIn(Endpoint handler) {
        List<String> names = new ArrayList<>(handler.paths());
        names.add(handler.type().simpleName());
        names.add(handler.method().name());
        return AccessWords.isSignIn(names);
    }

    private boolean isRelated(Call call, String owner) {
        String type = call.method().owner();
        return type.equals(owner)
                || context.program().isSubtype(type, owner)
                || context.program().isSubtype(owner, type);
    }

    private static String key(String owner, String name, int parameters) {
        return owner + "#" + name + "/" + parameters;
    }
}
