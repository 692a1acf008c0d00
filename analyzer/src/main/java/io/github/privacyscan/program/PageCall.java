package io.github.privacyscan.program;

import io.github.privacyscan.source.Span;
import java.util.List;

/**
 * A call in an inline script or an event attribute.
 *
 * @param function its dotted name: {@code gtag}, {@code dataLayer.push}
 * @param arguments what stands in its brackets, shortened, expressions included
 * @param paths what of the model its arguments hold
 * @param conditions conditions of the template around it, outermost first, as written
 * @param span the call
 */
public record PageCall(String function, String arguments, List<PagePath> paths, List<String> conditions, Span span) {

    public PageCall {
        paths = List.copyOf(paths);
        conditions = List.copyOf(conditions);
    }
}
