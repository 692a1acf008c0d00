package io.github.privacyscan.program;

import io.github.privacyscan.source.Span;
import java.util.List;

/**
 * A named part of a page.
 *
 * @param name its name
 * @param params names of its parameters
 * @param region from its opening tag to its closing tag
 */
public record PageFragment(String name, List<String> params, Span region) {

    public PageFragment {
        params = List.copyOf(params);
    }
}
