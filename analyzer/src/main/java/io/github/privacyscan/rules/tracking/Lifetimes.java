package io.github.privacyscan.rules.tracking;

import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.rules.Definitions;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Computes how many seconds an expression stands for, where it is made of numbers, constants and units of time. */
final class Lifetimes {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    /** Seconds in the unit of a factory or of a conversion, by its name. */
    private static final Map<String, Long> UNITS = Map.of(
            "ofSeconds",
            1L,
            "ofMinutes",
            MINUTE,
            "ofHours",
            HOUR,
            "ofDays",
            DAY,
            "SECONDS",
            1L,
            "MINUTES",
            MINUTE,
            "HOURS",
            HOUR,
            "DAYS",
            DAY);

    private static final int DEPTH = 8;

    private final LinkedProgram program;
    private final Definitions definitions;

    /** Of expressions in that procedure. */
    Lifetimes(LinkedProgram program, Procedure procedure) {
        this.program = program;
        this.definitions = new Definitions(program, procedure);
    }

    /** The seconds a variable certainly holds. */
    OptionalLong seconds(int variable) {
        return seconds(variable, DEPTH);
    }

    private OptionalLong seconds(int variable, int depth) {
        Instruction definition = definitions.of(variable).orElse(null);
        if (definition == null || depth == 0) {
            return OptionalLong.empty();
        }
        if (definition instanceof Instruction.Const literal) {
            return number(literal.value());
        }
        if (definition instanceof Instruction.Copy copy) {
            return seconds(copy.source(), depth - 1);
        }
        if (definition instanceof Instruction.Cast cast) {
            return seconds(cast.value(), depth - 1);
        }
        if (definition instanceof Instruction.Operation operation) {
            return product(operation, depth);
        }
        if (definition instanceof Instruction.Call call) {
            return inUnit(call, depth);
        }
        return definitions.resolution(variable) instanceof Resolution.Field field
                ? constant(field.field(), depth)
                : OptionalLong.empty();
    }

    private OptionalLong product(Instruction.Operation operation, int depth) {
        if (!operation.operator().equals("*")) {
            return OptionalLong.empty();
        }
        long product = 1;
        for (int operand : operation.operands().stream().toArray()) {
            OptionalLong factor = seconds(operand, depth - 1);
            if (factor.isEmpty()) {
                return factor;
            }
            product *= factor.getAsLong();
        }
        return OptionalLong.of(product);
    }

    /** {@code Duration.ofDays(n)}, {@code TimeUnit.DAYS.toSeconds(n)}, and conversions that change nothing. */
    private OptionalLong inUnit(Instruction.Call call, int depth) {
        boolean converts = call.name().equals("toSeconds") || call.name().equals("getSeconds");
        if (converts && call.arguments().size() == 0) {
            return seconds(call.receiver(), depth - 1);
        }
        String unit = converts && definitions.of(call.receiver()).orElse(null) instanceof Instruction.FieldLoad load
                ? load.field()
                : call.name();
        if (call.arguments().size() != 1 || !UNITS.containsKey(unit)) {
            return call.arguments().size() == 0 && call.name().equals("intValue")
                    ? seconds(call.receiver(), depth - 1)
                    : OptionalLong.empty();
        }
        OptionalLong amount = seconds(call.arguments().get(0), depth - 1);
        return amount.isPresent() ? OptionalLong.of(amount.getAsLong() * UNITS.get(unit)) : amount;
    }

    private OptionalLong constant(FieldRef field, int depth) {
        if (field.name().equals("MAX_VALUE")) {
            return OptionalLong.of(Integer.MAX_VALUE);
        }
        boolean isFixed = program.field(field)
                .filter(declaration -> declaration.modifiers().isFinal()
                        && declaration.modifiers().isStatic())
                .isPresent();
        return isFixed
                ? program.implementation(field.owner(), MethodDecl.STATIC_INIT, 0).stream()
                        .mapToLong(initialiser -> initial(initialiser, field, depth))
                        .filter(value -> value > 0)
                        .findFirst()
                : OptionalLong.empty();
    }

    private long initial(Procedure initialiser, FieldRef field, int depth) {
        List<Instruction> code = initialiser.body().code();
        Lifetimes inside = new Lifetimes(program, initialiser);
        return code.stream()
                .filter(instruction -> stores(instruction, field.name()))
                .mapToLong(store -> inside.seconds(stored(store), depth - 1).orElse(-1))
                .findFirst()
                .orElse(-1);
    }

    private static boolean stores(Instruction instruction, String field) {
        return (instruction instanceof Instruction.NameStore name && name.name().equals(field))
                || (instruction instanceof Instruction.FieldStore store
                        && store.field().equals(field));
    }

    private static int stored(Instruction store) {
        return store instanceof Instruction.NameStore name ? name.value() : ((Instruction.FieldStore) store).value();
    }

    private static OptionalLong number(Constant value) {
        if (!(value instanceof Constant.Number number)) {
            return OptionalLong.empty();
        }
        String digits = number.source().replaceAll("[_lL]", "");
        return digits.matches("\\d{1,15}") ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }
}
