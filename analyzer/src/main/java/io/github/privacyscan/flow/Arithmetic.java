package io.github.privacyscan.flow;

import io.github.privacyscan.program.Constant;
import java.util.Locale;
import java.util.Optional;

/** Operators on constants, as far as their result is the same for all whole types: results beyond {@code int} are left open. */
final class Arithmetic {

    private Arithmetic() {}

    /** A whole number or character. */
    static Optional<Object> number(Constant.Number literal) {
        String text = literal.source().replace("_", "").toLowerCase(Locale.ROOT);
        try {
            return switch (literal.type()) {
                case "char" -> character(literal.source());
                case "int", "long" -> whole(text.endsWith("l") ? text.substring(0, text.length() - 1) : text);
                default -> Optional.empty();
            };
        } catch (NumberFormatException unusual) {
            return Optional.empty();
        }
    }

    private static Optional<Object> character(String source) {
        boolean quoted = source.length() == 3 && source.charAt(0) == '\'';
        if (quoted || source.length() == 1) {
            return Optional.of((long) source.charAt(quoted ? 1 : 0));
        }
        return Optional.empty();
    }

    private static Optional<Object> whole(String text) {
        if (text.startsWith("0b")) {
            return Optional.of(Long.parseLong(text.substring(2), 2));
        }
        boolean octal = text.length() > 1 && text.charAt(0) == '0' && text.charAt(1) != 'x';
        return Optional.of(octal ? Long.valueOf(Long.parseLong(text, 8)) : Long.decode(text));
    }

    /** An operator with one operand. */
    static Optional<Object> of(String operator, Object value) {
        if (value instanceof Boolean bool) {
            return operator.equals("!") ? Optional.of(!bool) : Optional.empty();
        }
        if (!(value instanceof Long number)) {
            return Optional.empty();
        }
        return switch (operator) {
            case "-" -> small(-number);
            case "+" -> Optional.of(number);
            default -> Optional.empty();
        };
    }

    /** An operator with two operands. */
    static Optional<Object> of(String operator, Object left, Object right) {
        if (left instanceof Long a && right instanceof Long b) {
            return ofNumbers(operator, a, b);
        }
        if (left instanceof Boolean a && right instanceof Boolean b) {
            return ofBooleans(operator, a, b);
        }
        return Optional.empty();
    }

    private static Optional<Object> ofNumbers(String operator, long a, long b) {
        return switch (operator) {
            case "==" -> Optional.of(a == b);
            case "!=" -> Optional.of(a != b);
            case "<" -> Optional.of(a < b);
            case "<=" -> Optional.of(a <= b);
            case ">" -> Optional.of(a > b);
            case ">=" -> Optional.of(a >= b);
            case "+" -> small(a + b);
            case "-" -> small(a - b);
            case "*" -> isSmall(a) && isSmall(b) ? small(a * b) : Optional.empty();
            case "/" -> b == 0 ? Optional.empty() : small(a / b);
            case "%" -> b == 0 ? Optional.empty() : small(a % b);
            case "&" -> small(a & b);
            case "|" -> small(a | b);
            case "^" -> small(a ^ b);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> ofBooleans(String operator, boolean a, boolean b) {
        return switch (operator) {
            case "==" -> Optional.of(a == b);
            case "!=", "^" -> Optional.of(a != b);
            case "&" -> Optional.of(a && b);
            case "|" -> Optional.of(a || b);
            default -> Optional.empty();
        };
    }

    private static boolean isSmall(long value) {
        return value == (int) value;
    }

    /** A {@code byte}, {@code short} or {@code char} that a sum is stored in needs a cast, which nothing is said about. */
    private static Optional<Object> small(long value) {
        return isSmall(value) ? Optional.of(value) : Optional.empty();
    }
}
