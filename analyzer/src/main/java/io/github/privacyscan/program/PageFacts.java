package io.github.privacyscan.program;

import io.github.privacyscan.source.Problem;
import io.github.privacyscan.source.SourceFile;
import java.util.List;

/**
 * What a page or a message template says: what it asks people for, what it shows of whom, and whom else it brings in.
 *
 * <p>Everything stands as it is written in this file; what an included page adds, which page a controller shows and what a
 * message key reads is told by {@code link.Pages}.
 *
 * @param file the file
 * @param dialect which template language it is written in
 * @param forms its forms in order; inputs outside any form are in one form without a place, at the end
 * @param links its links
 * @param embeds scripts, frames, images and declarations of its head that name an address
 * @param calls calls in its inline scripts
 * @param prints expressions whose values come out in the page
 * @param includes other pages or fragments it takes in
 * @param fragments its named parts that others may take in
 * @param texts what people read in it, in order
 * @param problems what could not be read
 */
public record PageFacts(
        SourceFile file,
        Dialect dialect,
        List<PageForm> forms,
        List<PageLink> links,
        List<PageEmbed> embeds,
        List<PageCall> calls,
        List<PagePrint> prints,
        List<PageInclude> includes,
        List<PageFragment> fragments,
        List<PageText> texts,
        List<Problem> problems)
        implements ResourceFacts {

    public PageFacts {
        forms = List.copyOf(forms);
        links = List.copyOf(links);
        embeds = List.copyOf(embeds);
        calls = List.copyOf(calls);
        prints = List.copyOf(prints);
        includes = List.copyOf(includes);
        fragments = List.copyOf(fragments);
        texts = List.copyOf(texts);
        problems = List.copyOf(problems);
    }

    /** The language of a template. */
    public enum Dialect {
        HTML,
        THYMELEAF,
        JSP,
        FREEMARKER,
        FACES
    }
}
