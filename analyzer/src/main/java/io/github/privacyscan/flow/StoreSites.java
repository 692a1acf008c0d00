package io.github.privacyscan.flow;

import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.MethodRef;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Instruction;
import java.util.List;
import java.util.Optional;

/** Sinks that are no calls: the store of a value to a field. */
final class StoreSites {

    private StoreSites() {}

    /** The field that an instruction stores a value to. */
    static Optional<FieldRef> field(Code code, int at, int value) {
        Instruction instruction = code.instruction(at);
        boolean stores = (instruction instanceof Instruction.FieldStore store && store.value() == value)
                || (instruction instanceof Instruction.NameStore name && name.value() == value);
        return stores && code.procedure().resolution(at) instanceof Resolution.Field access
                ? Optional.of(access.field())
                : Optional.empty();
    }

    /** The sink that the store to the field is; named like a method of its class. */
    static SinkSite site(Code code, int at, FieldRef field, CallModel.Sink model) {
        MethodRef store = new MethodRef(field.owner(), field.name(), List.of(), false, true);
        return new SinkSite(code.procedure(), at, store, model, code.place(at));
    }
}
