package io.github.privacyscan.link;

import io.github.privacyscan.program.Instruction;
import java.util.List;

/** Counts what was resolved in written bodies. */
final class Counting {

    private int calls;
    private int toSources;
    private int toLibraries;
    private int ownerOnly;
    private int unresolved;

    private Counting() {}

    static LinkStatistics of(List<Procedure> procedures) {
        Counting counting = new Counting();
        procedures.stream().filter(procedure -> !procedure.isSynthetic()).forEach(counting::add);
        return new LinkStatistics(
                counting.calls, counting.toSources, counting.toLibraries, counting.ownerOnly, counting.unresolved);
    }

    private void add(Procedure procedure) {
        List<Instruction> code = procedure.body().code();
        for (int i = 0; i < code.size(); i++) {
            Instruction instruction = code.get(i);
            if (instruction instanceof Instruction.Call
                    || instruction instanceof Instruction.New
                    || instruction instanceof Instruction.MethodReference) {
                add(procedure.resolution(i));
            }
        }
    }

    private void add(Resolution resolution) {
        calls++;
        if (!(resolution instanceof Resolution.Invoke invoke)) {
            unresolved++;
        } else if (!invoke.targets().isEmpty()) {
            toSources++;
        } else if (invoke.method().known()) {
            toLibraries++;
        } else {
            ownerOnly++;
        }
    }
}
