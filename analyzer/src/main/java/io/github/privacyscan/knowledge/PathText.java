package io.github.privacyscan.knowledge;

import io.github.privacyscan.knowledge.AccessPathSpec.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads access paths as library files write them, see {@link AccessPathSpec}. */
final class PathText {

    private static final Pattern FORM = Pattern.compile(
            "(?:(receiver|result)|argument (all|\\d{1,2})(?:\\.(?:parameter (\\d)|(result)))?)((?:\\.[A-Za-z_][\\w]*(?:\\[\\d\\])?)*)");

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
        List<String> steps = steps(form.group(5));
        if (form.group(1) != null) {
            Root root = form.group(1).equals("receiver") ? Root.RECEIVER : Root.RESULT;
            return new AccessPathSpec(root, 0, AccessPathSpec.NOT_A_FUNCTION, steps);
        }
        int index = form.group(2).equals("all") ? AccessPathSpec.ALL : Integer.parseInt(form.group(2));
        return new AccessPathSpec(Root.ARGUMENT, index, function(form), steps);
    }

    private static int function(Matcher form) {
        if (form.group(4) != null) {
            return AccessPathSpec.FUNCTION_RESULT;
        }
        return form.group(3) == null ? AccessPathSpec.NOT_A_FUNCTION : Integer.parseInt(form.group(3));
    }

    private static List<String> steps(String text) {
        List<String> steps = new ArrayList<>();
        for (String step : text.split("\\.", -1)) {
            if (!step.isEmpty()) {
                steps.add(step);
            }
        }
        return steps;
    }
}
