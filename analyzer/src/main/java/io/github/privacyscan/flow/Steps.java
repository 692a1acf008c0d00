package io.github.privacyscan.flow;

import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.Resolution;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Access path steps of field accesses. */
final class Steps {

    private Steps() {}

    static String of(FieldRef field) {
        return AccessPath.field(field.owner(), field.name());
    }

    /** The steps from the base variable to the field: enclosing instances first. */
    static List<String> of(Resolution.Field access) {
        List<String> steps = new ArrayList<>(outer(access.base()));
        steps.add(of(access.field()));
        return steps;
    }

    /** The steps from {@code this} to an enclosing instance; empty unless the receiver is one. */
    static List<String> outer(Resolution.Receiver receiver) {
        return receiver.kind() == Resolution.Receiver.Kind.OUTER
                ? List.copyOf(Collections.nCopies(receiver.depth(), AccessPath.OUTER))
                : List.of();
    }

    /** The variable a field access goes through, or -1 for a static field. */
    static int base(Resolution.Field access) {
        return access.field().isStatic() ? -1 : access.base().variable();
    }

    /** The rest of {@code path} behind {@code steps} if it was written there, reading one step after the other. */
    static Optional<AccessPath> read(AccessPath path, List<String> steps) {
        AccessPath at = path;
        for (String step : steps) {
            if (at.isEmpty()) {
                return Optional.of(at);
            }
            if (at.first().equals(AccessPath.REST)) {
                boolean isLast = AccessPath.matches(at.rest().first(), step);
                at = isLast ? at.rest().rest() : at;
            } else if (AccessPath.matches(at.first(), step)) {
                at = at.rest();
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(at);
    }
}
