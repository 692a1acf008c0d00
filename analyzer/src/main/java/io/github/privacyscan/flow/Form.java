package io.github.privacyscan.flow;

import io.github.privacyscan.knowledge.CallModel.Rendering;
import java.util.Optional;

/**
 * How exactly an object comes out.
 *
 * @param rendering in which way
 * @param onlyExposed whether only those fields come out that are marked for it
 * @param view binary name of the view that is written, if one was chosen; then properties of other views stay inside, and
 *     those of no view do where {@code onlyExposed}
 */
record Form(Rendering rendering, boolean onlyExposed, Optional<String> view) {

    static Form of(Rendering rendering) {
        return new Form(rendering, false, Optional.empty());
    }

    /** What frameworks answer requests with when a view was chosen: properties of that view, and no others. */
    static Form ofView(String view) {
        return new Form(Rendering.JSON, true, Optional.of(view));
    }

    /** Whether the properties of the object come out, not its text. */
    boolean isSerialised() {
        return rendering == Rendering.JSON || rendering == Rendering.FIELDS;
    }
}
