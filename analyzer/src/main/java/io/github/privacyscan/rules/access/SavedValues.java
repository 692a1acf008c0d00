package io.github.privacyscan.rules.access;

import io.github.privacyscan.flow.SinkSite;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Instruction;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whether a parameter is saved, as the object it is, and which of its properties are set before. */
final class SavedValues {

    private static final int MAX_DEPTH = 4;

    private final Map<Procedure, List<SinkSite>> stores;

    SavedValues(Map<Procedure, List<SinkSite>> stores) {
        this.stores = Map.copyOf(stores);
    }

    /** The properties, in lower case, that code sets on the parameter; empty if it is not saved. */
    Optional<Set<String>> parameter(Procedure procedure, int parameter) {
        Set<String> overwritten = new TreeSet<>();
        return isSaved(procedure, parameter, 0, overwritten) ? Optional.of(overwritten) : Optional.empty();
    }

    private boolean isSaved(Procedure procedure, int parameter, int depth, Set<String> overwritten) {
        int variable = parameter + (procedure.body().thisVariable() >= 0 ? 1 : 0);
        Set<Integer> aliases = aliases(procedure, variable);
        boolean found = false;
        List<Instruction> code = procedure.body().code();
        for (int i = 0; i < code.size(); i++) {
            if (code.get(i) instanceof Instruction.Call call) {
                if (aliases.contains(call.receiver()) && call.name().startsWith("set")) {
                    overwritten.add(call.name().substring(3).toLowerCase(Locale.ROOT));
                }
                found |= saves(procedure, i, call, aliases, depth, overwritten);
            } else if (code.get(i) instanceof Instruction.FieldStore store && aliases.contains(store.object())) {
                overwritten.add(store.field().toLowerCase(Locale.ROOT));
            }
        }
        return found;
    }

    private boolean saves(
            Procedure procedure,
            int index,
            Instruction.Call call,
            Set<Integer> aliases,
            int depth,
            Set<String> overwritten) {
        boolean found = false;
        for (int i = 0; i < call.arguments().size(); i++) {
            if (!aliases.contains(call.arguments().get(i))) {
                continue;
            }
            found |= stores.getOrDefault(procedure, List.of()).stream().anyMatch(sink -> sink.instruction() == index);
            if (depth < MAX_DEPTH && procedure.resolution(index) instanceof Resolution.Invoke invoke) {
                for (Procedure target : invoke.targets()) {
                    found |= !target.isLambda() && isSaved(target, i, depth + 1, overwritten);
                }
            }
        }
        return found;
    }

    /** The variables that hold the same value. */
    static Set<Integer> aliases(Procedure procedure, int variable) {
        Set<Integer> aliases = new HashSet<>(Set.of(variable));
        for (Instruction instruction : procedure.body().code()) {
            boolean isSame = (instruction instanceof Instruction.Copy copy && aliases.contains(copy.source()))
                    || (instruction instanceof Instruction.Cast cast && aliases.contains(cast.value()))
                    || (instruction instanceof Instruction.Phi phi
                            && phi.sources().stream().anyMatch(aliases::contains));
            if (isSame) {
                aliases.add(instruction.target());
            }
        }
        return aliases;
    }
}
