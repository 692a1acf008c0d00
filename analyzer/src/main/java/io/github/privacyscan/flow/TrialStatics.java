package io.github.privacyscan.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Static methods and constructors that a trial can run. */
final class TrialStatics {

    private static final Pattern PLAIN_FORMAT = Pattern.compile("([^%]|%s|%d|%c|%%)*");

    private TrialStatics() {}

    static Object call(String owner, String name, List<Object> arguments) {
        return switch (owner) {
            case "java.lang.String" -> ofTexts(name, arguments);
            case "java.lang.Math" -> ofNumbers(name, arguments);
            case "java.lang.Character" -> ofCharacters(name, (char) TrialTexts.number(arguments, 0));
            case "java.lang.Integer" -> TrialValues.text(arguments.get(0));
            case "java.util.Arrays" -> ofArrays(name, arguments);
            case "java.util.regex.Pattern" -> ofPatterns(name, arguments);
            case "java.util.Objects" -> ofObjects(name, arguments);
            default -> throw new CannotTryException(owner);
        };
    }

    static Object create(String owner, List<Object> arguments) {
        boolean isBuilder = owner.equals("java.lang.StringBuilder") || owner.equals("java.lang.StringBuffer");
        if (isBuilder) {
            boolean hasText = arguments.size() == 1 && !(arguments.get(0) instanceof Integer);
            StringBuilder made = new StringBuilder();
            if (hasText) {
                made.append(TrialTexts.text(arguments, 0));
            }
            return made;
        }
        if (owner.equals("java.lang.String") && !arguments.isEmpty()) {
            return ofTexts("valueOf", arguments);
        }
        throw new CannotTryException(owner);
    }

    private static Object ofTexts(String name, List<Object> arguments) {
        if (name.equals("valueOf") || name.equals("copyValueOf")) {
            if (arguments.get(0) instanceof char[] characters) {
                return characters(characters, arguments);
            }
            return TrialValues.joined(arguments);
        }
        if (name.equals("format")
                && PLAIN_FORMAT.matcher(TrialTexts.text(arguments, 0)).matches()) {
            Object[] values =
                    arguments.stream().skip(1).map(TrialStatics::shown).toArray();
            try {
                return TrialValues.bounded(String.format(TrialTexts.text(arguments, 0), values));
            } catch (java.util.IllegalFormatException e) {
                throw new CannotTryException(name);
            }
        }
        if (name.equals("join")) {
            List<String> parts = new ArrayList<>();
            arguments.stream().skip(1).forEach(part -> parts.add(TrialValues.text(part)));
            return String.join(TrialTexts.text(arguments, 0), parts);
        }
        throw new CannotTryException(name);
    }

    private static Object shown(Object value) {
        return value instanceof Integer || value instanceof Character ? value : TrialValues.text(value);
    }

    private static Object characters(char[] characters, List<Object> arguments) {
        if (arguments.size() == 1) {
            return new String(characters);
        }
        int from = TrialTexts.number(arguments, 1);
        int count = TrialTexts.number(arguments, 2);
        if (from < 0 || count < 0 || from + count > characters.length) {
            throw new CannotTryException("range");
        }
        return new String(characters, from, count);
    }

    private static Object ofNumbers(String name, List<Object> arguments) {
        int first = TrialTexts.number(arguments, 0);
        int second = arguments.size() > 1 ? TrialTexts.number(arguments, 1) : 0;
        return switch (name) {
            case "min" -> Math.min(first, second);
            case "max" -> Math.max(first, second);
            case "abs" -> Math.abs(first);
            default -> throw new CannotTryException(name);
        };
    }

    private static Object ofCharacters(String name, char character) {
        return switch (name) {
            case "isDigit" -> Character.isDigit(character);
            case "isLetter" -> Character.isLetter(character);
            case "isLetterOrDigit" -> Character.isLetterOrDigit(character);
            case "isWhitespace" -> Character.isWhitespace(character);
            case "isUpperCase" -> Character.isUpperCase(character);
            case "toUpperCase" -> Character.toUpperCase(character);
            case "toLowerCase" -> Character.toLowerCase(character);
            case "toString" -> Character.toString(character);
            case "valueOf" -> character;
            default -> throw new CannotTryException(name);
        };
    }

    private static Object ofArrays(String name, List<Object> arguments) {
        if (name.equals("fill") && arguments.get(0) instanceof char[] characters) {
            boolean whole = arguments.size() == 2;
            int from = whole ? 0 : TrialTexts.number(arguments, 1);
            int to = whole ? characters.length : TrialTexts.number(arguments, 2);
            if (from < 0 || to > characters.length || from > to) {
                throw new CannotTryException("range");
            }
            Arrays.fill(characters, from, to, (char) TrialTexts.number(arguments, arguments.size() - 1));
            return TrialValues.NULL;
        }
        throw new CannotTryException(name);
    }

    private static Object ofPatterns(String name, List<Object> arguments) {
        return switch (name) {
            case "compile" -> TrialTexts.pattern(TrialTexts.text(arguments, 0));
            case "matches" ->
                TrialTexts.pattern(TrialTexts.text(arguments, 0))
                        .matcher(TrialTexts.text(arguments, 1))
                        .matches();
            case "quote" -> Pattern.quote(TrialTexts.text(arguments, 0));
            default -> throw new CannotTryException(name);
        };
    }

    private static Object ofObjects(String name, List<Object> arguments) {
        return switch (name) {
            case "isNull" -> TrialValues.NULL.equals(arguments.get(0));
            case "nonNull" -> !TrialValues.NULL.equals(arguments.get(0));
            case "toString", "requireNonNull" -> TrialValues.text(arguments.get(0));
            default -> throw new CannotTryException(name);
        };
    }
}
