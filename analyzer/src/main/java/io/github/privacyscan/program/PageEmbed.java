package io.github.privacyscan.program;

import io.github.privacyscan.source.Span;
import java.util.List;

/**
 * Something that a page brings in from an address, or declares in its head.
 *
 * @param kind what it is
 * @param name for {@code meta} its name, for a link its relation, otherwise empty
 * @param address its address as written, or the content of a {@code meta}
 * @param invisible whether it is an image or a frame that nobody sees
 * @param conditions conditions of the template around it, outermost first, as written
 * @param span its tag
 */
public record PageEmbed(Kind kind, String name, String address, boolean invisible, List<String> conditions, Span span) {

    public PageEmbed {
        conditions = List.copyOf(conditions);
    }

    /** What is brought in. */
    public enum Kind {
        SCRIPT,
        IFRAME,
        IMAGE,
        LINK,
        META
    }
}
