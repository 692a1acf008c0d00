package io.github.privacyscan.flow;

import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.MethodDecl;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Fields that are constants: texts by their declaration; numbers and flags that never change by their initialiser. */
final class FieldConstants implements Code.Constants {

    private final LinkedProgram program;
    private final Map<FieldRef, Optional<Constant>> literals = new ConcurrentHashMap<>();

    FieldConstants(LinkedProgram program) {
        this.program = program;
    }

    @Override
    public Optional<String> of(FieldRef field) {
        return program.field(field).flatMap(FieldDecl::constant);
    }

    @Override
    public Optional<Constant> literal(FieldRef field) {
        return field.isStatic() ? literals.computeIfAbsent(field, this::initial) : Optional.empty();
    }

    private Optional<Constant> initial(FieldRef field) {
        return program.field(field)
                .filter(declared -> declared.modifiers().isFinal())
                .flatMap(declared -> program.implementation(field.owner(), MethodDecl.STATIC_INIT, 0))
                .filter(initialiser -> initialiser.method().owner().equals(field.owner()))
                .flatMap(initialiser -> stored(initialiser, field));
    }

    private static Optional<Constant> stored(Procedure initialiser, FieldRef field) {
        List<Instruction> code = initialiser.body().code();
        Optional<Constant> found = Optional.empty();
        for (int at = 0; at < code.size(); at++) {
            if (value(code.get(at)) >= 0
                    && initialiser.resolution(at) instanceof Resolution.Field access
                    && access.field().equals(field)) {
                Optional<Constant> literal = literal(code, value(code.get(at)));
                if (literal.isEmpty() || found.isPresent()) {
                    return Optional.empty();
                }
                found = literal;
            }
        }
        return found;
    }

    private static int value(Instruction instruction) {
        if (instruction instanceof Instruction.FieldStore store) {
            return store.value();
        }
        return instruction instanceof Instruction.NameStore store ? store.value() : Instruction.NONE;
    }

    private static Optional<Constant> literal(List<Instruction> code, int variable) {
        return code.stream()
                .filter(instruction -> instruction.target() == variable)
                .filter(Instruction.Const.class::isInstance)
                .map(instruction -> ((Instruction.Const) instruction).value())
                .findFirst();
    }
}
