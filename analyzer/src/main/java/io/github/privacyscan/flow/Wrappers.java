package io.github.privacyscan.flow;

import io.github.privacyscan.link.LinkedProgram;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Classes of the sources that hold one value, such as {@code record EmailAddress(String value)}: reading their field reads
 * the value. Of other objects a tainted whole says nothing about one field: the field's own content or name decides.
 */
final class Wrappers {

    private final LinkedProgram program;
    private final Map<String, Boolean> wrappers = new HashMap<>();

    Wrappers(LinkedProgram program) {
        this.program = program;
    }

    /** Whether reading these steps of a wholly tainted value gives a tainted value. */
    boolean isWhole(List<String> steps) {
        for (String step : steps) {
            int hash = step.indexOf('#');
            if (step.equals(AccessPath.OUTER) || (hash >= 0 && !isWrapper(step.substring(0, hash)))) {
                return false;
            }
        }
        return true;
    }

    private boolean isWrapper(String type) {
        return wrappers.computeIfAbsent(
                type,
                name -> program.type(name)
                        .filter(declaration -> declaration.fields().stream()
                                        .filter(field -> !field.modifiers().isStatic())
                                        .count()
                                == 1)
                        .isPresent());
    }
}
