package io.github.privacyscan.rules.access;

import io.github.privacyscan.link.Endpoint;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.Wording;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether a handler, or what it calls, looks at who is calling. Whatever may be such a look counts as one. */
public final class CallerUse {

    private static final int MAX_DEPTH = 4;

    private static final int MAX_PROCEDURES = 120;

    private static final Set<String> CALLS = Set.of(
            "current",
            "principal",
            "authentication",
            "logged",
            "login",
            "owner",
            "owns",
            "ownership",
            "permission",
            "permissions",
            "permitted",
            "authorize",
            "authorized",
            "authorised",
            "access",
            "tenant",
            "session",
            "cookie",
            "header",
            "jwt",
            "signature",
            "belongs",
            "forbidden",
            "denied",
            "role",
            "roles",
            "caller",
            "me");

    private static final Set<String> TYPES = Set.of(
            "security",
            "auth",
            "stp",
            "jwt",
            "authentication",
            "principal",
            "permission",
            "acl",
            "session",
            "forbidden",
            "denied",
            "unauthorized");

    private final RuleContext context;
    private final Map<Procedure, Boolean> asked = new HashMap<>();

    /** Who calls the handlers of a program. */
    public CallerUse(RuleContext context) {
        this.context = context;
    }

    /** The code of a handler. */
    public Optional<Procedure> code(Endpoint handler) {
        return context.program()
                .implementation(
                        handler.type().binaryName(),
                        handler.method().name(),
                        handler.method().params().size());
    }

    /** Whether a handler knows who calls: by a parameter that is no part of the request, or by a call. */
    boolean knows(Endpoint handler) {
        boolean isGiven = handler.inputs().size() < handler.method().params().size();
        return isGiven
                || handler.inputs().stream().anyMatch(input -> input.part() == Endpoint.Part.HEADER)
                || reach(handler).stream().anyMatch(procedure -> asked.computeIfAbsent(procedure, CallerUse::asks));
    }

    /** The code that runs for a handler, as far as it is in the sources. */
    Set<Procedure> reach(Endpoint handler) {
        Set<Procedure> reached = new LinkedHashSet<>();
        Set<Procedure> open = new LinkedHashSet<>();
        code(handler).ifPresent(open::add);
        for (int depth = 0; depth <= MAX_DEPTH && !open.isEmpty(); depth++) {
            Set<Procedure> next = new LinkedHashSet<>();
            for (Procedure procedure : open) {
                if (reached.size() < MAX_PROCEDURES && reached.add(procedure)) {
                    next.addAll(called(procedure));
                }
            }
            open = next;
        }
        return reached;
    }

    private static Set<Procedure> called(Procedure procedure) {
        Set<Procedure> called = new LinkedHashSet<>();
        int size = procedure.body().code().size();
        for (int i = 0; i < size; i++) {
            if (procedure.resolution(i) instanceof Resolution.Invoke invoke) {
                called.addAll(invoke.targets());
            } else if (procedure.resolution(i) instanceof Resolution.Function function) {
                called.add(function.procedure());
            }
        }
        return called;
    }

    /** Whether a body may look at who calls. */
    public static boolean asks(Procedure procedure) {
        List<Instruction> code = procedure.body().code();
        for (int i = 0; i < code.size(); i++) {
            String name = code.get(i) instanceof Instruction.Call call
                    ? call.name()
                    : code.get(i) instanceof Instruction.NameLoad load ? load.name() : "";
            if (NameTokens.of(name).stream().anyMatch(CALLS::contains)) {
                return true;
            }
            if (procedure.resolution(i) instanceof Resolution.Invoke invoke
                    && NameTokens.of(Wording.simpleName(invoke.method().owner())).stream()
                            .anyMatch(TYPES::contains)) {
                return true;
            }
        }
        return false;
    }

    /** Whether any handler of the program looks at who calls: then the program knows users. */
    boolean isKnownAnywhere() {
        Set<String> seen = new HashSet<>();
        return context.endpoints().stream()
                .filter(handler -> seen.add(
                        handler.type().binaryName() + "#" + handler.method().name()))
                .anyMatch(handler -> reach(handler).stream()
                        .anyMatch(procedure -> asked.computeIfAbsent(procedure, CallerUse::asks)));
    }
}
