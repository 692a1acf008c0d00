package io.github.privacyscan.flow;

import io.github.privacyscan.flow.CallEdge.Slot;
import java.util.Optional;

/**
 * A value goes from one place of a body to another because an instruction calls a function of a library: a collector, {@code
 * String::trim}.
 *
 * @param from the value; its variable may be a {@link FunctionResults result of a function}
 * @param to where it goes
 * @param marks what happens to the value
 * @param whole whether only the value itself goes on, not what an object contains: it becomes a text
 */
record LocalPass(Slot from, Slot to, int marks, boolean whole) {

    LocalPass(Slot from, Slot to) {
        this(from, to, 0, false);
    }

    /** What of some content goes on; empty when this is about other content. */
    Optional<AccessPath> read(AccessPath content) {
        Optional<AccessPath> rest = Steps.read(content, from.path());
        return whole ? rest.filter(path -> path.withoutContainers().isEmpty()).map(path -> AccessPath.EMPTY) : rest;
    }
}
