package io.github.privacyscan.flow;

import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Instruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All places in the sources that assign a field; found when first asked for. */
final class FieldStores {

    private final LinkedProgram program;
    private final Map<FieldRef, List<Store>> stores = new HashMap<>();
    private boolean indexed;

    /** An assignment of a variable's value. */
    record Store(Procedure procedure, int value) {}

    FieldStores(LinkedProgram program) {
        this.program = program;
    }

    /** The assignments of a field, in order of the procedures. */
    List<Store> of(FieldRef field) {
        if (!indexed) {
            indexed = true;
            program.procedures().forEach(this::index);
        }
        return stores.getOrDefault(field, List.of());
    }

    private void index(Procedure procedure) {
        List<Instruction> code = procedure.body().code();
        for (int i = 0; i < code.size(); i++) {
            int value = Instruction.NONE;
            if (code.get(i) instanceof Instruction.FieldStore store) {
                value = store.value();
            } else if (code.get(i) instanceof Instruction.NameStore store) {
                value = store.value();
            }
            if (value >= 0 && procedure.resolution(i) instanceof Resolution.Field access) {
                stores.computeIfAbsent(access.field(), field -> new ArrayList<>(1))
                        .add(new Store(procedure, value));
            }
        }
    }
}
