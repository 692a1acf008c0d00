package io.github.privacyscan.rules.children;

import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.link.Endpoint;
import io.github.privacyscan.program.TypeDecl;
import java.util.List;

/**
 * A request by which a child gives data about itself.
 *
 * @param handler who receives it
 * @param type the class that is filled
 * @param data its personal data, worst first; at least two
 */
record Enrolment(Endpoint handler, TypeDecl type, List<DataElement> data) {
    Enrolment {
        data = List.copyOf(data);
    }

    /** {@code a.b.KidController#register}. */
    String method() {
        return handler.type().binaryName() + "#" + handler.method().name();
    }
}
