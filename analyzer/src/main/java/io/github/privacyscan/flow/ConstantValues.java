package io.github.privacyscan.flow;

import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The constants that variables of one body certainly hold, computed through operators. A value is a {@link Long} for whole
 * numbers and characters, a {@link Boolean}, or a {@link String}. Nothing is said about fractions and about whole numbers that
 * do not fit their type the same way.
 */
final class ConstantValues {

    private static final int MAX_DEPTH = 40;

    private final Code code;
    private final Code.Constants constants;
    private final DeadEdges dead;
    private final Map<Integer, Optional<Object>> known = new HashMap<>();
    private int depth;

    /**
     * @param dead edges on which no value comes to a phi
     */
    ConstantValues(Code code, Code.Constants constants, DeadEdges dead) {
        this.code = code;
        this.constants = constants;
        this.dead = dead;
    }

    /** The constant that a variable holds. */
    Optional<Object> of(int variable) {
        Optional<Object> value = known.get(variable);
        if (value != null) {
            return value;
        }
        if (depth > MAX_DEPTH) {
            return Optional.empty();
        }
        // A value that depends on itself, in a loop, is no constant.
        known.put(variable, Optional.empty());
        depth++;
        value = code.definitionOf(variable).flatMap(definition -> computed(definition, variable));
        depth--;
        known.put(variable, value);
        return value;
    }

    private Optional<Object> computed(Instruction instruction, int variable) {
        if (instruction instanceof Instruction.Const literal) {
            return literal(literal.value());
        }
        if (instruction instanceof Instruction.Copy copy) {
            return of(copy.source());
        }
        if (instruction instanceof Instruction.Phi phi) {
            return merged(phi);
        }
        if (instruction instanceof Instruction.Operation operation) {
            return operation.operands().size() == 1
                    ? of(operation.operands().get(0)).flatMap(value -> Arithmetic.of(operation.operator(), value))
                    : folded(operation);
        }
        if (instruction instanceof Instruction.Call call) {
            return ofText(call);
        }
        if (instruction instanceof Instruction.ArrayLoad load) {
            return untouched(load, variable);
        }
        return ofField(instruction);
    }

    /** The length of an array that is known, or a field that is a constant. */
    private Optional<Object> ofField(Instruction instruction) {
        if (instruction instanceof Instruction.FieldLoad load && load.field().equals("length")) {
            Optional<Integer> length = code.lengthOf(load.object());
            if (length.isPresent()) {
                return length.map(Integer::longValue);
            }
        }
        if (code.procedure().resolution(code.definition(instruction.target())) instanceof Resolution.Field access) {
            Optional<Object> text = constants.of(access.field()).map(constant -> constant);
            return text.or(() -> constants.literal(access.field()).flatMap(ConstantValues::literal));
        }
        return Optional.empty();
    }

    private Optional<Object> folded(Instruction.Operation operation) {
        if (operation.operands().size() == 0) {
            return Optional.empty();
        }
        Optional<Object> result = of(operation.operands().get(0));
        for (int i = 1; i < operation.operands().size() && result.isPresent(); i++) {
            Optional<Object> next = of(operation.operands().get(i));
            Object left = result.get();
            result = next.flatMap(right -> Arithmetic.of(operation.operator(), left, right));
        }
        return result;
    }

    private Optional<Object> merged(Instruction.Phi phi) {
        int block = code.blockOf(code.definition(phi.target()));
        Optional<Object> common = Optional.empty();
        for (int i = 0; i < phi.sources().size(); i++) {
            int from =
                    code.procedure().body().blocks().get(block).predecessors().get(i);
            if (dead.contains(from, block)) {
                continue;
            }
            Optional<Object> value = of(phi.sources().get(i));
            if (value.isEmpty() || (common.isPresent() && !common.equals(value))) {
                return Optional.empty();
            }
            common = value;
        }
        return common;
    }

    /** A cell of a new array that nothing is ever stored to, and that nobody else sees. */
    private Optional<Object> untouched(Instruction.ArrayLoad load, int variable) {
        boolean isNew = code.definitionOf(load.array()).orElse(null) instanceof Instruction.NewArray array
                && array.elements().size() == 0
                && array.dimensions().size() == 1;
        if (!isNew
                || Arrays.stream(code.uses(load.array()))
                        .anyMatch(use -> !(code.instruction(use) instanceof Instruction.ArrayLoad))) {
            return Optional.empty();
        }
        return switch (code.typeOf(variable).erasedName()) {
            case "boolean" -> Optional.of(false);
            case "int", "long", "short", "byte" -> Optional.of(0L);
            default -> Optional.empty();
        };
    }

    /** A few questions about constant texts, as they stand in conditions. */
    private Optional<Object> ofText(Instruction.Call call) {
        if (call.receiver() < 0
                || !code.typeOf(call.receiver()).erasedName().equals(String.class.getName())
                || !(of(call.receiver()).orElse(null) instanceof String text)) {
            return Optional.empty();
        }
        if (call.arguments().size() == 0) {
            return switch (call.name()) {
                case "length" -> Optional.of((long) text.length());
                case "isEmpty" -> Optional.of(text.isEmpty());
                default -> Optional.empty();
            };
        }
        Optional<Object> argument = of(call.arguments().get(0));
        if (call.name().equals("charAt") && argument.orElse(null) instanceof Long index) {
            return index >= 0 && index < text.length()
                    ? Optional.of((long) text.charAt(index.intValue()))
                    : Optional.empty();
        }
        return call.name().equals("equals") ? argument.map(text::equals) : Optional.empty();
    }

    private static Optional<Object> literal(Constant value) {
        if (value instanceof Constant.Bool bool) {
            return Optional.of(bool.value());
        }
        if (value instanceof Constant.Text text) {
            return Optional.of(text.value());
        }
        return value instanceof Constant.Number number ? Arithmetic.number(number) : Optional.empty();
    }
}
