package io.github.privacyscan.flow;

import java.util.List;

/** The operators of a trial. */
final class TrialOperators {

    private TrialOperators() {}

    static Object apply(String operator, List<Object> operands) {
        if (operands.size() == 1) {
            return unary(operator, operands.get(0));
        }
        if (operands.isEmpty()) {
            // Whether assertions are on is decided where the program is started.
            throw new CannotTryException(operator);
        }
        Object left = operands.get(0);
        Object right = operands.get(1);
        if (operator.equals("==") || operator.equals("!=")) {
            return same(left, right) == operator.equals("==");
        }
        if (left instanceof Boolean first && right instanceof Boolean second) {
            return ofTruths(operator, first, second);
        }
        if (operator.equals("+") && (left instanceof String || right instanceof String)) {
            return TrialValues.joined(operands);
        }
        return ofNumbers(operator, TrialValues.integer(left), TrialValues.integer(right));
    }

    private static boolean same(Object left, Object right) {
        if (TrialValues.NULL.equals(left) || TrialValues.NULL.equals(right)) {
            return left.equals(right);
        }
        return (left instanceof Boolean || right instanceof Boolean)
                ? left.equals(right)
                : TrialValues.integer(left) == TrialValues.integer(right);
    }

    private static Object unary(String operator, Object value) {
        if (value instanceof Boolean truth && operator.equals("!")) {
            return !truth;
        }
        return switch (operator) {
            case "-" -> -TrialValues.integer(value);
            case "+" -> TrialValues.integer(value);
            default -> throw new CannotTryException(operator);
        };
    }

    private static Object ofTruths(String operator, boolean left, boolean right) {
        return switch (operator) {
            case "&" -> left && right;
            case "|" -> left || right;
            case "^" -> left ^ right;
            default -> throw new CannotTryException(operator);
        };
    }

    private static Object ofNumbers(String operator, int left, int right) {
        return switch (operator) {
            case "+" -> left + right;
            case "-" -> left - right;
            case "*" -> left * right;
            case "/" -> left / divisor(right);
            case "%" -> left % divisor(right);
            case "<" -> left < right;
            case "<=" -> left <= right;
            case ">" -> left > right;
            case ">=" -> left >= right;
            case "&" -> left & right;
            case "|" -> left | right;
            case "^" -> left ^ right;
            case "<<" -> left << right;
            case ">>" -> left >> right;
            case ">>>" -> left >>> right;
            default -> throw new CannotTryException(operator);
        };
    }

    private static int divisor(int number) {
        if (number == 0) {
            throw new CannotTryException("division by zero");
        }
        return number;
    }
}
