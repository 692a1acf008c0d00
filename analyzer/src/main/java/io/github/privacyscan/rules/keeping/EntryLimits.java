package io.github.privacyscan.rules.keeping;

import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.link.MethodRef;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.rules.RuleContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which calls keep an entry without an end, and which give an entry a time after which it goes. */
final class EntryLimits {

    private static final String ENDLESS = "endless-entry";
    private static final String EXPIRY = "expiry";

    private final RuleContext context;
    private final List<CallModel.Guard> guards;
    private final Map<Procedure, Boolean> limiting = new HashMap<>();

    EntryLimits(RuleContext context) {
        this.context = context;
        guards = context.knowledge().calls().stream()
                .filter(CallModel.Guard.class::isInstance)
                .map(CallModel.Guard.class::cast)
                .filter(guard -> guard.kind().equals(ENDLESS) || guard.kind().equals(EXPIRY))
                .toList();
    }

    /** Whether a call keeps what it is given until something takes it away. */
    boolean isEndless(MethodRef method) {
        return is(ENDLESS, method);
    }

    /**
     * Whether one of these methods gives an entry a time, itself or by a helper that does nothing but that: a helper that
     * keeps an entry as well sets the time of its own.
     */
    boolean isLimitedIn(Collection<Procedure> procedures) {
        return procedures.stream().anyMatch(procedure -> sets(EXPIRY, procedure) || hasHelper(procedure));
    }

    private boolean hasHelper(Procedure procedure) {
        for (int i = 0; i < procedure.body().code().size(); i++) {
            if (procedure.resolution(i) instanceof Resolution.Invoke invoke
                    && invoke.targets().stream()
                            .anyMatch(target -> limiting.computeIfAbsent(
                                    target, helper -> sets(EXPIRY, helper) && !sets(ENDLESS, helper)))) {
                return true;
            }
        }
        return false;
    }

    private boolean sets(String kind, Procedure procedure) {
        for (int i = 0; i < procedure.body().code().size(); i++) {
            if (procedure.resolution(i) instanceof Resolution.Invoke invoke && is(kind, invoke.method())) {
                return true;
            }
        }
        return false;
    }

    private boolean is(String kind, MethodRef method) {
        return guards.stream()
                .filter(guard -> guard.kind().equals(kind))
                .filter(guard -> guard.method()
                        .accepts(method.name(), method.parameterTypes().size(), method.parameterTypes()))
                .anyMatch(guard -> guard.method().type().equals(method.owner())
                        || context.program()
                                .isSubtype(method.owner(), guard.method().type()));
    }
}
