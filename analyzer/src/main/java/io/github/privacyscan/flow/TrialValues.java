package io.github.privacyscan.flow;

import io.github.privacyscan.program.Constant;
import java.util.Arrays;
import java.util.List;

/** The values of a trial: texts, numbers, characters, truth values, arrays of characters and of texts. */
final class TrialValues {

    /** Stands for anything. */
    static final Object UNKNOWN = new Object();

    /** Stands for {@code null}. */
    static final Object NULL = new Object();

    static final int MAX_NESTING = 40;
    private static final int MAX_LENGTH = 2_000;

    private TrialValues() {}

    static Object constant(Constant constant) {
        if (constant instanceof Constant.Text text) {
            return text.value();
        }
        if (constant instanceof Constant.Bool bool) {
            return bool.value();
        }
        if (constant instanceof Constant.Number number) {
            return number(number);
        }
        return constant instanceof Constant.Null ? NULL : UNKNOWN;
    }

    private static Object number(Constant.Number number) {
        String source = number.source();
        if (number.type().equals("char")) {
            String text =
                    (source.startsWith("'") ? source.substring(1, source.length() - 1) : source).translateEscapes();
            return text.length() == 1 ? (Object) text.charAt(0) : UNKNOWN;
        }
        try {
            return number.type().equals("int") ? (Object) Integer.decode(source.replace("_", "")) : UNKNOWN;
        } catch (NumberFormatException e) {
            return UNKNOWN;
        }
    }

    static Object cast(Object value, String type) {
        if (type.equals("char") && value instanceof Integer number) {
            return (char) number.intValue();
        }
        return type.equals("int") ? (Object) integer(value) : value;
    }

    static int integer(Object value) {
        if (value instanceof Integer number) {
            return number;
        }
        if (value instanceof Character character) {
            return character;
        }
        throw new CannotTryException("no number");
    }

    static String text(Object value) {
        if (value == NULL || value == UNKNOWN || value instanceof Object[] || value instanceof char[]) {
            throw new CannotTryException("no text");
        }
        return bounded(value.toString());
    }

    static String joined(List<Object> parts) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part == NULL ? "null" : text(part)));
        return bounded(text.toString());
    }

    static String bounded(String text) {
        return text.substring(0, size(text.length()));
    }

    /** A length that a trial may make. */
    static int size(int length) {
        if (length < 0 || length > MAX_LENGTH) {
            throw new CannotTryException("too large");
        }
        return length;
    }

    static Object array(String element, List<Object> dimensions, List<Object> elements) {
        int length = dimensions.isEmpty() ? elements.size() : size(integer(dimensions.get(0)));
        if (element.equals("char")) {
            char[] characters = new char[length];
            for (int i = 0; i < elements.size(); i++) {
                characters[i] = (char) integer(elements.get(i));
            }
            return characters;
        }
        Object[] objects = new Object[length];
        Arrays.fill(objects, NULL);
        for (int i = 0; i < elements.size(); i++) {
            objects[i] = elements.get(i);
        }
        return objects;
    }

    static int length(Object array) {
        if (array instanceof char[] characters) {
            return characters.length;
        }
        if (array instanceof Object[] objects) {
            return objects.length;
        }
        throw new CannotTryException("no array");
    }

    static Object load(Object array, Object index) {
        int at = index(array, index);
        return array instanceof char[] characters ? (Object) characters[at] : ((Object[]) array)[at];
    }

    static void store(Object array, Object index, Object value) {
        int at = index(array, index);
        if (array instanceof char[] characters) {
            characters[at] = (char) integer(value);
        } else {
            ((Object[]) array)[at] = value;
        }
    }

    private static int index(Object array, Object index) {
        int at = integer(index);
        if (at < 0 || at >= length(array)) {
            throw new CannotTryException("no such element");
        }
        return at;
    }
}
