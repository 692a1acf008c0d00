package io.github.privacyscan.inventory;

import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Instruction;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Calls from outside a type that get a value out of its {@link Bags bag} under a name that is no constant: {@code
 * profile.getProperty(name)}.
 *
 * <p>Used by one thread; answers are kept.
 */
final class BagReads {

    private final Map<FieldRef, DataElement> fields;
    private final Map<Procedure, Optional<DataElement>> known = new HashMap<>();

    /** @param fields all fields that are personal data */
    BagReads(Map<FieldRef, DataElement> fields) {
        this.fields = fields;
    }

    /** The bag that a call reads. */
    Optional<DataElement> read(Procedure procedure, int at) {
        return procedure.resolution(at) instanceof Resolution.Invoke invoke
                        && !invoke.targets().isEmpty()
                        && !invoke.method().owner().equals(procedure.method().owner())
                ? known.computeIfAbsent(invoke.targets().get(0), this::loaded)
                : Optional.empty();
    }

    /** The bag of its own object that a method reads. */
    private Optional<DataElement> loaded(Procedure getter) {
        for (int at = 0; at < getter.body().code().size(); at++) {
            Instruction instruction = getter.body().code().get(at);
            if (instruction.target() >= 0
                    && getter.resolution(at) instanceof Resolution.Field access
                    && access.field().owner().equals(getter.method().owner())) {
                Optional<DataElement> bag =
                        Optional.ofNullable(fields.get(access.field())).filter(DataElement::isBag);
                if (bag.isPresent()) {
                    return bag;
                }
            }
        }
        return Optional.empty();
    }
}
