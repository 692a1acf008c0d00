package io.github.privacyscan.program;

import java.util.ArrayList;
import java.util.List;

/**
 * A way into the model of a page: {@code order.customer.email}. Elements of lists have no step of their own.
 *
 * @param root the attribute of the model, or the bean
 * @param steps properties from there inwards
 */
public record PagePath(String root, List<String> steps) {

    public PagePath {
        steps = List.copyOf(steps);
    }

    /** This way continued by another's steps. */
    public PagePath then(List<String> more) {
        List<String> longer = new ArrayList<>(steps);
        longer.addAll(more);
        return new PagePath(root, longer);
    }

    /** The last name. */
    public String last() {
        return steps.isEmpty() ? root : steps.get(steps.size() - 1);
    }

    @Override
    public String toString() {
        return steps.isEmpty() ? root : root + "." + String.join(".", steps);
    }
}
