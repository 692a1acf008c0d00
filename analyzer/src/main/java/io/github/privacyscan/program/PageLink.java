package io.github.privacyscan.program;

import io.github.privacyscan.source.Span;
import java.util.List;

/**
 * A link.
 *
 * @param href its address as written, expressions included
 * @param texts what people read in it
 * @param span its opening tag
 */
public record PageLink(String href, List<PageText> texts, Span span) {

    public PageLink {
        texts = List.copyOf(texts);
    }
}
