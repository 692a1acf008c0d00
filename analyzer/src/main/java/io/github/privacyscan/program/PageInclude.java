package io.github.privacyscan.program;

import io.github.privacyscan.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * Another page, or a part of one, that a page takes in.
 *
 * @param target the page as written; empty for a fragment of the same page
 * @param fragment the part, empty for all of it
 * @param arguments what it hands over, in order
 * @param span where it is taken in
 */
public record PageInclude(String target, String fragment, List<Argument> arguments, Span span) {

    public PageInclude {
        arguments = List.copyOf(arguments);
    }

    /**
     * A value handed over.
     *
     * @param name the parameter's name where it is written, otherwise empty
     * @param written the value as written
     * @param path the value, if it is a way into the model
     */
    public record Argument(String name, String written, Optional<PagePath> path) {}
}
