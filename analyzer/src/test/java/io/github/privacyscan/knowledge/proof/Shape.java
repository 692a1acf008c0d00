package io.github.privacyscan.knowledge.proof;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the overloads of a method look from outside.
 *
 * @param arities numbers of parameters, each once, ascending
 * @param variable the least number of parameters of an overload with a variable number of arguments; negative if none has
 * @param isVoid whether no overload returns anything
 */
record Shape(List<Integer> arities, int variable, boolean isVoid) {

    /** The shape of what has none: types, fields and annotations. */
    static final Shape NONE = new Shape(List.of(), -1, false);

    private static final String VOID = " void";

    Shape {
        arities = List.copyOf(arities);
    }

    boolean accepts(int parameters) {
        return arities.contains(parameters) || (variable >= 0 && parameters >= variable - 1);
    }

    boolean reaches(int positions) {
        return variable >= 0 || arities.stream().anyMatch(arity -> arity >= positions);
    }

    /** {@code 1,2,3+ void}: at least three, and nothing returned. */
    String text() {
        String numbers = arities.stream()
                .map(arity -> arity == variable ? arity + "+" : String.valueOf(arity))
                .collect(Collectors.joining(","));
        return isVoid ? numbers + VOID : numbers;
    }

    /** The shape that {@link #text} wrote. */
    static Shape parse(String text) {
        boolean isVoid = text.endsWith(VOID);
        String numbers = isVoid ? text.substring(0, text.length() - VOID.length()) : text;
        if (numbers.isEmpty()) {
            return NONE;
        }
        List<String> parts = List.of(numbers.split(",", -1));
        int variable = parts.stream()
                .filter(part -> part.endsWith("+"))
                .map(Shape::number)
                .findFirst()
                .orElse(-1);
        return new Shape(parts.stream().map(Shape::number).toList(), variable, isVoid);
    }

    private static int number(String part) {
        return Integer.parseInt(part.replace("+", ""));
    }

    /** The shape of some methods, of which there is at least one. */
    static Shape of(List<ClassFile.Method> methods) {
        Stream<Integer> arities =
                methods.stream().map(method -> method.parameters().size());
        int variable = methods.stream()
                .filter(ClassFile.Method::isVariable)
                .mapToInt(method -> method.parameters().size())
                .min()
                .orElse(-1);
        boolean isVoid = methods.stream().allMatch(method -> method.returns().equals("void"));
        return new Shape(arities.distinct().sorted().toList(), variable, isVoid);
    }
}
