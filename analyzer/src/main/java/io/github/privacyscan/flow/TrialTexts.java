package io.github.privacyscan.flow;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Methods of texts, builders and matchers that a trial can run. */
final class TrialTexts {

    private TrialTexts() {}

    /** Calls a method on a value; what the library would refuse ends the trial. */
    static Object call(Object receiver, String name, List<Object> arguments) {
        try {
            if (receiver instanceof StringBuilder builder) {
                return ofBuilder(builder, name, arguments);
            }
            if (receiver instanceof Matcher matcher) {
                return ofMatcher(matcher, name, arguments);
            }
            if (receiver instanceof Pattern pattern && name.equals("matcher")) {
                return pattern.matcher(text(arguments, 0));
            }
            if (receiver instanceof String text) {
                return arguments.isEmpty() ? ofText(text, name) : ofText(text, name, arguments);
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException | IllegalStateException e) {
            throw new CannotTryException(name);
        }
        throw new CannotTryException(name);
    }

    static String text(List<Object> arguments, int index) {
        return TrialValues.text(arguments.get(index));
    }

    static int number(List<Object> arguments, int index) {
        return TrialValues.integer(arguments.get(index));
    }

    private static Object ofText(String text, String name) {
        return switch (name) {
            case "length" -> text.length();
            case "isEmpty" -> text.isEmpty();
            case "isBlank" -> text.isBlank();
            case "trim" -> text.trim();
            case "strip" -> text.strip();
            case "toString", "intern" -> text;
            case "toLowerCase" -> text.toLowerCase(java.util.Locale.ROOT);
            case "toUpperCase" -> text.toUpperCase(java.util.Locale.ROOT);
            case "toCharArray" -> text.toCharArray();
            default -> throw new CannotTryException(name);
        };
    }

    private static Object ofText(String text, String name, List<Object> arguments) {
        return switch (name) {
            case "charAt" -> text.charAt(number(arguments, 0));
            case "substring", "subSequence" ->
                arguments.size() == 1
                        ? text.substring(number(arguments, 0))
                        : text.substring(number(arguments, 0), number(arguments, 1));
            case "indexOf" ->
                arguments.size() == 1
                        ? text.indexOf(text(arguments, 0))
                        : text.indexOf(text(arguments, 0), number(arguments, 1));
            case "lastIndexOf" -> text.lastIndexOf(text(arguments, 0));
            case "startsWith" -> text.startsWith(text(arguments, 0));
            case "endsWith" -> text.endsWith(text(arguments, 0));
            case "contains" -> text.contains(text(arguments, 0));
            case "equals" -> text.equals(arguments.get(0));
            case "matches" -> text.matches(text(arguments, 0));
            case "concat" -> TrialValues.bounded(text.concat(text(arguments, 0)));
            case "repeat" -> repeated(text, number(arguments, 0));
            case "replace" -> text.replace(text(arguments, 0), text(arguments, 1));
            case "replaceAll" -> text.replaceAll(text(arguments, 0), text(arguments, 1));
            case "replaceFirst" -> text.replaceFirst(text(arguments, 0), text(arguments, 1));
            case "split" -> split(text, arguments);
            default -> throw new CannotTryException(name);
        };
    }

    private static String repeated(String text, int times) {
        TrialValues.size(TrialValues.size(times) * text.length());
        return text.repeat(times);
    }

    private static Object[] split(String text, List<Object> arguments) {
        return arguments.size() == 1
                ? text.split(text(arguments, 0), 0)
                : text.split(text(arguments, 0), number(arguments, 1));
    }

    private static Object ofBuilder(StringBuilder builder, String name, List<Object> arguments) {
        TrialValues.size(builder.length());
        return switch (name) {
            case "append" -> append(builder, arguments);
            case "insert" -> builder.insert(number(arguments, 0), text(arguments, 1));
            case "replace" -> builder.replace(number(arguments, 0), number(arguments, 1), text(arguments, 2));
            case "reverse" -> builder.reverse();
            case "deleteCharAt" -> builder.deleteCharAt(number(arguments, 0));
            case "delete" -> builder.delete(number(arguments, 0), number(arguments, 1));
            case "setCharAt" -> {
                builder.setCharAt(number(arguments, 0), (char) number(arguments, 1));
                yield TrialValues.NULL;
            }
            case "toString", "length", "isEmpty" -> ofText(builder.toString(), name);
            default -> ofText(builder.toString(), name, arguments);
        };
    }

    private static Object append(StringBuilder builder, List<Object> arguments) {
        if (arguments.size() == 3) {
            return builder.append(text(arguments, 0), number(arguments, 1), number(arguments, 2));
        }
        return arguments.get(0) instanceof char[] characters
                ? builder.append(characters)
                : builder.append(TrialValues.joined(arguments));
    }

    private static Object ofMatcher(Matcher matcher, String name, List<Object> arguments) {
        return switch (name) {
            case "matches" -> matcher.matches();
            case "find" -> matcher.find();
            case "group" -> {
                String group = arguments.isEmpty()
                        ? matcher.group()
                        : arguments.get(0) instanceof String named
                                ? matcher.group(named)
                                : matcher.group(number(arguments, 0));
                yield group == null ? TrialValues.NULL : group;
            }
            case "replaceAll" -> matcher.replaceAll(text(arguments, 0));
            case "replaceFirst" -> matcher.replaceFirst(text(arguments, 0));
            default -> throw new CannotTryException(name);
        };
    }

    static Pattern pattern(String regex) {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new CannotTryException("pattern");
        }
    }
}
