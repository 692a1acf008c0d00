package io.github.privacyscan.read.template;

import io.github.privacyscan.program.PageFacts;
import io.github.privacyscan.program.PageFacts.Dialect;
import io.github.privacyscan.source.SourceText;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads pages and message templates. Whatever is broken in them is text; nothing fails. */
public final class PageReader {

    private static final Set<String> ENDINGS =
            Set.of("html", "htm", "xhtml", "jsp", "jspf", "jspx", "tag", "tagx", "ftl", "ftlh");
    private static final Pattern THYMELEAF = Pattern.compile(
            "\\s(?:data-)?th[:-]\\w|thymeleaf\\.org|\\[\\[[^\\]]{0,200}[$#*]\\{|\\[\\([^)]{0,200}[$#*]\\{");
    private static final Pattern FREEMARKER = Pattern.compile("</?#(?:if|list|assign|include|import|macro|escape)\\b");
    private static final Pattern FACES = Pattern.compile("java\\.sun\\.com/jsf|xmlns\\.jcp\\.org/jsf|jakarta\\.faces");

    private PageReader() {}

    /** Whether a file of this path is a page. */
    public static boolean takes(SourceText source) {
        String path = source.file().path();
        return ENDINGS.contains(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** Reads one page; linear in its length but for tags that nest more than {@value PageBuilder#DEEPEST} deep. */
    public static PageFacts read(SourceText source) {
        String text = source.text();
        PageBuilder builder = new PageBuilder(source.file().path(), text, dialect(source));
        List<Token> tokens = Markup.tokens(text);
        tokens.forEach(builder::take);
        return builder.finish(source.file());
    }

    private static Dialect dialect(SourceText source) {
        String path = source.file().path().toLowerCase(Locale.ROOT);
        String ending = path.substring(path.lastIndexOf('.') + 1);
        if (ending.startsWith("ftl")) {
            return Dialect.FREEMARKER;
        }
        if (ending.startsWith("jsp") || ending.startsWith("tag")) {
            return Dialect.JSP;
        }
        String text = source.text();
        if (FACES.matcher(text).find()) {
            return Dialect.FACES;
        }
        if (THYMELEAF.matcher(text).find()) {
            return Dialect.THYMELEAF;
        }
        return FREEMARKER.matcher(text).find() ? Dialect.FREEMARKER : Dialect.HTML;
    }
}
