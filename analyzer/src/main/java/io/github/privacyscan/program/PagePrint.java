package io.github.privacyscan.program;

import io.github.privacyscan.source.Span;
import java.util.List;

/**
 * A value of the model that comes out in a page.
 *
 * @param path what
 * @param context where it comes out
 * @param escaped whether the template language escapes it there
 * @param functions functions it passes on the way, outermost first: they may shorten or mask it
 * @param span the expression
 */
public record PagePrint(PagePath path, Context context, boolean escaped, List<String> functions, Span span) {

    public PagePrint {
        functions = List.copyOf(functions);
    }

    /** Where in a page a value comes out. */
    public enum Context {
        TEXT,
        ATTRIBUTE,
        /** An input that people see. */
        INPUT,
        HIDDEN_INPUT,
        OPTION,
        DATA_ATTRIBUTE,
        /** An address of a link, a form, an image or a script. */
        URL,
        SCRIPT,
        COMMENT
    }
}
