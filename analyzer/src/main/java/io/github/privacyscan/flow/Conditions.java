package io.github.privacyscan.flow;

import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a condition looks at, and whether it holds when that is true. */
final class Conditions {

    private static final int MAX_DEPTH = 6;
    private static final int MAX_NAMES = 40;

    private final CallGraph calls;

    Conditions(CallGraph calls) {
        this.calls = calls;
    }

    /**
     * A condition.
     *
     * @param names names of fields, methods, types and strings it looks at
     * @param polarity whether the condition is true when the value looked at is; empty when unknown
     * @param texts the strings among the names
     */
    record Condition(List<String> names, Optional<Boolean> polarity, List<String> texts) {}

    /** What is gathered on a walk through a condition. */
    private static final class Names {
        private final Set<String> all = new LinkedHashSet<>();
        private final Set<String> texts = new LinkedHashSet<>();

        void add(String name) {
            all.add(name);
        }

        void text(String text) {
            all.add(text);
            texts.add(text);
        }

        void add(Names other) {
            all.addAll(other.all);
            texts.addAll(other.texts);
        }

        Condition with(Optional<Boolean> polarity) {
            return new Condition(all.stream().limit(MAX_NAMES).toList(), polarity, List.copyOf(texts));
        }
    }

    /** The condition that a boolean variable is. */
    Condition of(Code code, int variable) {
        Names names = new Names();
        Optional<Boolean> polarity = walk(code, variable, names, 0);
        return names.with(polarity);
    }

    /** The condition that a boolean method or predicate decides by. */
    Condition ofResult(Procedure procedure) {
        Names names = new Names();
        Optional<Boolean> polarity = result(procedure, names, 0);
        return names.with(polarity);
    }

    private Optional<Boolean> result(Procedure procedure, Names names, int depth) {
        Code code = calls.code(procedure);
        List<Optional<Boolean>> polarities = new ArrayList<>();
        for (int i = 0; i < code.size(); i++) {
            Instruction instruction = code.instruction(i);
            if (instruction instanceof Instruction.Return exit && exit.value() >= 0) {
                polarities.add(walk(code, exit.value(), names, depth + 1));
            } else if (instruction instanceof Instruction.Branch branch) {
                walk(code, branch.condition(), names, depth + 1);
                polarities.add(branchToConstant(code, branch));
            }
        }
        polarities.removeIf(Optional::isEmpty);
        boolean agree = !polarities.isEmpty() && polarities.stream().distinct().count() == 1;
        return agree ? polarities.get(0) : Optional.empty();
    }

    /** {@code if (optedOut) return false;} decides like {@code return !optedOut;}. */
    private Optional<Boolean> branchToConstant(Code code, Instruction.Branch branch) {
        Optional<Boolean> whenTrue = returned(code, branch.then());
        Optional<Boolean> polarity = walk(code, branch.condition(), new Names(), MAX_DEPTH - 2);
        return whenTrue.isPresent() && polarity.isPresent()
                ? Optional.of(whenTrue.get().equals(polarity.get()))
                : Optional.empty();
    }

    private static Optional<Boolean> returned(Code code, int block) {
        int end = code.procedure().body().blocks().get(block).end();
        if (code.instruction(end - 1) instanceof Instruction.Return exit) {
            Optional<Instruction> value = code.definitionOf(exit.value());
            return value.isPresent()
                            && value.get() instanceof Instruction.Const literal
                            && literal.value() instanceof Constant.Bool bool
                    ? Optional.of(bool.value())
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private Optional<Boolean> walk(Code code, int variable, Names names, int depth) {
        Optional<Instruction> definition = code.definitionOf(variable);
        if (depth > MAX_DEPTH) {
            calls.limits().reached(Limit.CONDITION_DEPTH);
            return Optional.empty();
        }
        if (definition.isEmpty()) {
            names.add(code.procedure().body().variables().get(variable).name());
            return Optional.of(true);
        }
        int at = code.definition(variable);
        Instruction instruction = definition.get();
        if (instruction instanceof Instruction.Operation operation) {
            return operation(code, operation, names, depth);
        }
        if (instruction instanceof Instruction.Call call) {
            return call(code, call, at, names, depth);
        }
        if (instruction instanceof Instruction.Phi phi) {
            return phi(code, phi, at, names, depth);
        }
        if (instruction instanceof Instruction.Const literal) {
            if (literal.value() instanceof Constant.Text text) {
                names.text(text.value());
            }
            return Optional.empty();
        }
        String own = code.procedure().body().variables().get(variable).name();
        if (!own.isEmpty()) {
            names.add(own);
        }
        if (code.procedure().resolution(at) instanceof Resolution.Field access) {
            names.add(access.field().name());
            names.add(simple(access.field().owner()));
        }
        InstructionOperands.forEach(instruction, operand -> walk(code, operand, names, depth + 1));
        return Optional.of(true);
    }

    private Optional<Boolean> operation(Code code, Instruction.Operation operation, Names names, int depth) {
        List<Optional<Boolean>> polarities = new ArrayList<>();
        Optional<Boolean> compared = Optional.empty();
        for (int i = 0; i < operation.operands().size(); i++) {
            int operand = operation.operands().get(i);
            Optional<Instruction> definition = code.definitionOf(operand);
            if (definition.isPresent()
                    && definition.get() instanceof Instruction.Const literal
                    && literal.value() instanceof Constant.Bool bool) {
                compared = Optional.of(bool.value());
            } else {
                polarities.add(walk(code, operand, names, depth + 1));
            }
        }
        Optional<Boolean> inner = polarities.isEmpty() ? Optional.empty() : polarities.get(0);
        return switch (operation.operator()) {
            case "!" -> inner.map(value -> !value);
            case "==" -> combine(inner, compared, true);
            case "!=" -> combine(inner, compared, false);
            default -> Optional.empty();
        };
    }

    private static Optional<Boolean> combine(Optional<Boolean> inner, Optional<Boolean> constant, boolean equal) {
        return inner.isPresent() && constant.isPresent()
                ? Optional.of(inner.get().equals(constant.get()) == equal)
                : Optional.empty();
    }

    private Optional<Boolean> call(Code code, Instruction.Call call, int at, Names names, int depth) {
        names.add(call.name());
        Optional<Boolean> inner = Optional.of(true);
        if (code.procedure().resolution(at) instanceof Resolution.Invoke invoke) {
            names.add(simple(invoke.method().owner()));
            for (Procedure target : invoke.targets()) {
                if (depth < MAX_DEPTH - 3) {
                    Names helper = new Names();
                    Optional<Boolean> polarity = result(target, helper, depth + 2);
                    names.add(helper);
                    inner = polarity.isPresent() || helper.all.isEmpty() ? Optional.of(true) : inner;
                }
            }
        }
        List<Optional<Boolean>> arguments = new ArrayList<>();
        if (call.receiver() >= 0) {
            walk(code, call.receiver(), names, depth + 1);
        }
        call.arguments().forEach(argument -> arguments.add(walk(code, argument, names, depth + 1)));
        boolean compares = call.name().equals("equals") && call.arguments().size() == 1;
        return compares ? arguments.get(0).isPresent() ? arguments.get(0) : Optional.empty() : inner;
    }

    /** {@code a && b} as a value, or a variable assigned on several ways: names of all, polarity unknown. */
    private Optional<Boolean> phi(Code code, Instruction.Phi phi, int at, Names names, int depth) {
        phi.sources().forEach(source -> walk(code, source, names, depth + 1));
        int block = code.order().blockOf(at);
        code.procedure().body().blocks().get(block).predecessors().forEach(predecessor -> {
            int end = code.procedure().body().blocks().get(predecessor).end();
            if (code.instruction(end - 1) instanceof Instruction.Branch branch) {
                walk(code, branch.condition(), names, depth + 1);
            }
        });
        return Optional.empty();
    }

    private static String simple(String binaryName) {
        return binaryName.substring(Math.max(binaryName.lastIndexOf('.'), binaryName.lastIndexOf('$')) + 1);
    }
}
