package io.github.privacyscan.rules.protection;

import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.rules.CallIndex;
import io.github.privacyscan.rules.RuleContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The instructions that make a value: through variables, fields that the sources assign, methods of the sources that return it
 * and callers that give it. {@code null} counts as nothing.
 */
final class Origins {

    /** So many fields, methods and callers are followed one after the other. */
    private static final int DEPTH = 5;

    private final RuleContext context;
    private Map<FieldRef, List<CodeAt.Site>> stores = Map.of();

    Origins(RuleContext context) {
        this.context = context;
    }

    /**
     * What makes a value.
     *
     * @param sites the instructions, in order of discovery
     * @param isAll whether no other value is possible, as far as the sources tell
     */
    record Made(List<CodeAt.Site> sites, boolean isAll) {
        Made {
            sites = List.copyOf(sites);
        }
    }

    /** The instructions that make the value of a variable. */
    Made of(Procedure procedure, int variable) {
        List<CodeAt.Site> found = new ArrayList<>();
        boolean isAll = follow(procedure, variable, DEPTH, found);
        return new Made(found.stream().distinct().toList(), isAll);
    }

    private boolean follow(Procedure procedure, int variable, int depth, List<CodeAt.Site> found) {
        if (variable < 0 || depth == 0) {
            return false;
        }
        if (variable < procedure.body().inputs()) {
            return callers(procedure, variable, depth, found);
        }
        Optional<CodeAt.Site> definition = definition(procedure, variable);
        return definition.isPresent() && follow(definition.get(), depth, found);
    }

    private boolean follow(CodeAt.Site site, int depth, List<CodeAt.Site> found) {
        Procedure procedure = site.procedure();
        Instruction instruction = site.instruction();
        Resolution resolution = procedure.resolution(site.index());
        if (instruction instanceof Instruction.Copy copy) {
            return follow(procedure, copy.source(), depth, found);
        }
        if (instruction instanceof Instruction.Cast cast) {
            return follow(procedure, cast.value(), depth, found);
        }
        if (instruction instanceof Instruction.Phi phi) {
            boolean isAll = true;
            for (int i = 0; i < phi.sources().size(); i++) {
                isAll &= phi.sources().get(i) == phi.target()
                        || follow(procedure, phi.sources().get(i), depth - 1, found);
            }
            return isAll;
        }
        if (resolution instanceof Resolution.Field field) {
            return stored(field.field(), depth, found);
        }
        if (instruction instanceof Instruction.Call
                && resolution instanceof Resolution.Invoke invoke
                && !invoke.targets().isEmpty()) {
            return invoke.targets().stream()
                    .map(target -> returned(target, depth, found))
                    .reduce(true, Boolean::logicalAnd);
        }
        boolean isNull = instruction instanceof Instruction.Const literal && literal.value() instanceof Constant.Null;
        if (!isNull) {
            found.add(site);
        }
        return true;
    }

    private boolean stored(FieldRef field, int depth, List<CodeAt.Site> found) {
        List<CodeAt.Site> assignments = stores().getOrDefault(field, List.of());
        boolean isAll = !assignments.isEmpty();
        for (CodeAt.Site assignment : assignments) {
            isAll &= follow(assignment.procedure(), value(assignment.instruction()), depth - 1, found);
        }
        return isAll;
    }

    private boolean returned(Procedure target, int depth, List<CodeAt.Site> found) {
        boolean isAll = true;
        for (Instruction instruction : target.body().code()) {
            if (instruction instanceof Instruction.Return returned && returned.value() >= 0) {
                isAll &= follow(target, returned.value(), depth - 1, found);
            }
        }
        return isAll;
    }

    private boolean callers(Procedure procedure, int input, int depth, List<CodeAt.Site> found) {
        int argument = input - (procedure.body().thisVariable() >= 0 ? 1 : 0);
        List<CallIndex.Call> calls =
                procedure.isLambda() ? List.of() : context.calls().callersOf(procedure);
        boolean isAll = argument >= 0 && !calls.isEmpty();
        for (CallIndex.Call call : calls) {
            isAll &= argument >= 0
                    && arguments(call.instruction())
                            .filter(given -> argument < given.size())
                            .filter(given -> follow(call.procedure(), given.get(argument), depth - 1, found))
                            .isPresent();
        }
        return isAll;
    }

    /** The arguments of a call or creation. */
    static Optional<io.github.privacyscan.program.Operands> arguments(Instruction instruction) {
        if (instruction instanceof Instruction.Call call) {
            return Optional.of(call.arguments());
        }
        return instruction instanceof Instruction.New made ? Optional.of(made.arguments()) : Optional.empty();
    }

    private static Optional<CodeAt.Site> definition(Procedure procedure, int variable) {
        List<Instruction> code = procedure.body().code();
        for (int i = 0; i < code.size(); i++) {
            if (code.get(i).target() == variable) {
                return Optional.of(new CodeAt.Site(procedure, i));
            }
        }
        return Optional.empty();
    }

    private static int value(Instruction instruction) {
        if (instruction instanceof Instruction.FieldStore store) {
            return store.value();
        }
        return instruction instanceof Instruction.NameStore store ? store.value() : Instruction.NONE;
    }

    private Map<FieldRef, List<CodeAt.Site>> stores() {
        if (stores.isEmpty()) {
            stores = new LinkedHashMap<>();
            for (Procedure procedure : context.program().procedures()) {
                List<Instruction> code = procedure.body().code();
                for (int i = 0; i < code.size(); i++) {
                    if (value(code.get(i)) >= 0 && procedure.resolution(i) instanceof Resolution.Field field) {
                        stores.computeIfAbsent(field.field(), absent -> new ArrayList<>(1))
                                .add(new CodeAt.Site(procedure, i));
                    }
                }
            }
        }
        return stores;
    }
}
