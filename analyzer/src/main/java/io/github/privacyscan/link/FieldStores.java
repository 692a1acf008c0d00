package io.github.privacyscan.link;

import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.ParamDecl;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the class that declares a field puts into it.
 *
 * @param params the parameters of its constructors and methods that are stored there, with the annotations they have
 * @param created the classes whose new objects are stored there
 * @param other whether anything else is
 */
record FieldStores(List<ParamDecl> params, Set<String> created, boolean other) {

    FieldStores {
        params = List.copyOf(params);
        created = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(created));
    }

    static FieldStores of(TypeInfo type, String field) {
        List<ParamDecl> params = new ArrayList<>();
        Set<String> created = new LinkedHashSet<>();
        boolean other = false;
        for (MethodDecl method : type.declaration().methods()) {
            List<Instruction> code = method.body().map(body -> body.code()).orElse(List.of());
            for (Instruction instruction : code) {
                int value = stored(instruction, field);
                int param = value - (method.modifiers().isStatic() ? 0 : 1);
                if (value >= 0 && param >= 0 && param < method.params().size()) {
                    params.add(method.params().get(param));
                } else if (value >= 0) {
                    Optional<String> creation = created(type, code, value);
                    creation.ifPresent(created::add);
                    other |= creation.isEmpty();
                }
            }
        }
        return new FieldStores(params, created, other);
    }

    /** The classes of all objects that the field can hold, if that is certain. */
    Optional<Set<String>> exact(FieldDecl field) {
        boolean closed = field.modifiers().isPrivate() || field.modifiers().isFinal();
        return closed && !other && params.isEmpty() && !created.isEmpty() ? Optional.of(created) : Optional.empty();
    }

    private static int stored(Instruction instruction, String field) {
        if (instruction instanceof Instruction.NameStore store && store.name().equals(field)) {
            return store.value();
        }
        return instruction instanceof Instruction.FieldStore store
                        && store.field().equals(field)
                        && store.object() == 0
                ? store.value()
                : Instruction.NONE;
    }

    private static Optional<String> created(TypeInfo type, List<Instruction> code, int variable) {
        return code.stream()
                .filter(instruction -> instruction.target() == variable)
                .filter(Instruction.New.class::isInstance)
                .map(Instruction.New.class::cast)
                .map(creation -> creation.declared()
                        .orElseGet(() -> type.scope().read(creation.type()).erasedName()))
                .findFirst();
    }
}
