package io.github.privacyscan.knowledge;

import io.github.privacyscan.knowledge.AccessPathSpec.Root;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads access paths as library files write them, see {@link AccessPathSpec}. */
final class PathText {

    private static final Pattern FORM = Pattern.compile("(?<root>receiver|result|argument (?<index>all|\\d{1,2}))"
            + "(?<function>\\.result|\\.parameter (?<parameter>\\d))?"
            + "(?<steps>(?:\\.[A-Za-z_]\\w*(?:\\[\\d])?)*)");

    private PathText() {}

    /**
     * The path that a text means.
     *
     * @throws IllegalArgumentException if it means none; the message names the text
     */
    static AccessPathSpec parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("'" + text
                    + "' is not a value such as 'argument 0', 'receiver.element' or 'argument 1.parameter 0'");
        }
        return new AccessPathSpec(root(form), index(form), function(form), steps(form.group("steps")));
    }

    private static Root root(Matcher form) {
        return switch (form.group("root")) {
            case "receiver" -> Root.RECEIVER;
            case "result" -> Root.RESULT;
            default -> Root.ARGUMENT;
        };
    }

    private static int index(Matcher form) {
        return Optional.ofNullable(form.group("index"))
                .map(index -> index.equals("all") ? AccessPathSpec.ALL : Integer.parseInt(index))
                .orElse(0);
    }

    private static int function(Matcher form) {
        if (form.group("function") == null) {
            return AccessPathSpec.NOT_A_FUNCTION;
        }
        return Optional.ofNullable(form.group("parameter"))
                .map(Integer::parseInt)
                .orElse(AccessPathSpec.FUNCTION_RESULT);
    }

    private static List<String> steps(String text) {
        return text.isEmpty() ? List.of() : List.of(text.substring(1).split("\\."));
    }
}
