package io.github.privacyscan.knowledge;

import java.util.List;

/**
 * A value at a call, as library models write it: {@code argument 0}, {@code receiver.element}, {@code result},
 * {@code argument 1.parameter 0} (what a function argument is called with), {@code argument 1.result} (what it returns),
 * {@code argument all}. For a constructor {@code result} is the new object. {@code result.parameter 0} and {@code
 * result.result} are those of a function that the method makes, such as {@code f.andThen(g)} or a collector.
 *
 * @param root which value
 * @param index argument number from 0, when the root is {@link Root#ARGUMENT}; {@link #ALL} for every argument
 * @param function for a function (an argument, the receiver, or a result that is one): which of its values; {@link #NOT_A_FUNCTION} else
 * @param path content steps behind it: {@code element}, {@code key}, {@code value}, {@code value[0]} (the map value under
 *     the constant key that argument 0 is; so for every argument), or a field name
 */
public record AccessPathSpec(Root root, int index, int function, List<String> path) {

    /** Every argument. */
    public static final int ALL = -1;

    /** Not about a function's parameter or result. */
    public static final int NOT_A_FUNCTION = -1;

    /** The result of the function; numbers from 0 are its parameters. */
    public static final int FUNCTION_RESULT = -2;

    /** Which value. */
    public enum Root {
        RECEIVER,
        ARGUMENT,
        RESULT
    }

    public AccessPathSpec {
        path = List.copyOf(path);
    }
}
