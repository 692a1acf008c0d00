package io.github.privacyscan.flow;

import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.MethodDecl;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values of final fields that are set where they are declared. */
final class TrialConstants {

    private final LinkedProgram program;
    private final CallGraph calls;
    private final Map<String, List<Procedure>> initialisers = new HashMap<>();
    private final Map<FieldRef, Optional<Object>> known = new HashMap<>();

    TrialConstants(LinkedProgram program, CallGraph calls) {
        this.program = program;
        this.calls = calls;
        for (Procedure procedure : program.procedures()) {
            String name = procedure.method().name();
            if (name.equals(MethodDecl.STATIC_INIT) || name.equals(MethodDecl.INSTANCE_INIT)) {
                initialisers
                        .computeIfAbsent(procedure.method().owner(), owner -> new java.util.ArrayList<>(2))
                        .add(procedure);
            }
        }
    }

    /** The value of a field, if it is final and a trial finds it. */
    Optional<Object> of(FieldRef field) {
        Optional<Object> value = known.get(field);
        if (value == null) {
            known.put(field, Optional.empty());
            value = find(field);
            known.put(field, value);
        }
        return value;
    }

    private Optional<Object> find(FieldRef field) {
        Optional<FieldDecl> declaration = program.field(field);
        if (declaration.isEmpty() || !declaration.get().modifiers().isFinal()) {
            return Optional.empty();
        }
        if (declaration.get().constant().isPresent()) {
            return declaration.get().constant().map(text -> text);
        }
        for (Procedure initialiser : initialisers.getOrDefault(field.owner(), List.of())) {
            Code code = calls.code(initialiser);
            for (int i = 0; i < code.size(); i++) {
                if (initialiser.resolution(i) instanceof Resolution.Field access
                        && access.field().equals(field)) {
                    int stored = storedBy(code.instruction(i));
                    if (stored >= 0) {
                        return tried(code, stored);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static int storedBy(Instruction instruction) {
        if (instruction instanceof Instruction.NameStore store) {
            return store.value();
        }
        return instruction instanceof Instruction.FieldStore store ? store.value() : Instruction.NONE;
    }

    private Optional<Object> tried(Code code, int variable) {
        try {
            return Optional.of(new Trial(calls, this).evaluate(code, variable, List.of()));
        } catch (CannotTryException e) {
            return Optional.empty();
        }
    }
}
