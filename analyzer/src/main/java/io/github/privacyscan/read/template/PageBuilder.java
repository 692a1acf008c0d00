package io.github.privacyscan.read.template;

import io.github.privacyscan.program.PageFacts;
import io.github.privacyscan.program.PageFacts.Dialect;
import io.github.privacyscan.program.PagePrint;
import io.github.privacyscan.program.PageText;
import io.github.privacyscan.read.template.Token.Attribute;
import io.github.privacyscan.read.template.Token.Open;
import io.github.privacyscan.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Hands the parts of one page to the collectors and keeps track of where in the page they stand. */
final class PageBuilder {

    /** Elements nested deeper than this change nothing for what is inside them. */
    static final int DEEPEST = 300;

    private static final int LONGEST_TEXT = 2_000;
    private static final Set<String> VOID = Set.of(
            "area",
            "base",
            "br",
            "col",
            "embed",
            "hr",
            "img",
            "input",
            "link",
            "meta",
            "param",
            "source",
            "track",
            "wbr",
            "#assign",
            "#local",
            "#global",
            "#include",
            "#import",
            "#else",
            "#elseif",
            "#setting",
            "#ftl",
            "#return",
            "#break",
            "#nested",
            "#recurse",
            "#visit",
            "#stop",
            "#t",
            "#lt",
            "#rt",
            "#nt");
    /** Elements whose text is not read as text of the page. */
    private static final Set<String> SILENT = Set.of("script", "style", "option", "textarea", "button", "noscript");

    private final PageContext page;
    private final Naming naming;
    private final Prints prints;
    private final Forms forms;
    private final Embeds embeds;
    private final Includes includes;
    private final ScriptCalls calls;
    private final List<PageText> texts = new ArrayList<>();
    private int depth;
    private String silent = "";
    private int scriptStart;

    PageBuilder(String path, String text, Dialect dialect) {
        page = new PageContext(text, dialect);
        naming = new Naming(page);
        prints = new Prints(page, path);
        forms = new Forms(page);
        embeds = new Embeds(page);
        includes = new Includes(page);
        calls = new ScriptCalls(page);
    }

    void take(Token token) {
        if (token instanceof Open open) {
            open(open);
        } else if (token instanceof Token.Close close) {
            close(close);
        } else if (token instanceof Token.Text text) {
            text(text);
        } else if (token instanceof Token.Comment comment && page.dialect() != Dialect.THYMELEAF) {
            prints.text(comment.start(), comment.end(), PagePrint.Context.COMMENT);
        }
    }

    PageFacts finish(SourceFile file) {
        return new PageFacts(
                file,
                page.dialect(),
                forms.all(),
                embeds.links(),
                embeds.embeds(),
                calls.all(),
                page.prints().stream().map(PageContext.Placed::print).toList(),
                includes.includes(),
                includes.fragments(page.text().length()),
                texts,
                List.of());
    }

    private void open(Open tag) {
        boolean nests =
                !tag.closed() && !VOID.contains(tag.name()) && !tag.name().startsWith("@");
        page.scope().enter(tag.name());
        depth++;
        naming.open(tag);
        includes.open(tag, depth);
        forms.open(tag);
        embeds.open(tag);
        prints.open(tag);
        keys(tag);
        handlers(tag);
        if (!nests || depth > DEEPEST) {
            page.scope().leave(tag.name());
            depth--;
            return;
        }
        if (SILENT.contains(tag.name()) && silent.isEmpty()) {
            silent = tag.name();
            scriptStart = tag.end();
        }
    }

    private void close(Token.Close close) {
        if (close.name().equals("script") && silent.equals("script")) {
            calls.scan(scriptStart, close.start());
        }
        if (close.name().equals(silent)) {
            silent = "";
        }
        includes.close(close.name(), depth, close.end());
        forms.close(close.name());
        embeds.close(close.name());
        if (page.scope().leave(close.name())) {
            depth = page.scope().depth();
        }
    }

    private void text(Token.Text text) {
        if (silent.equals("style")) {
            return;
        }
        prints.text(
                text.start(), text.end(), silent.equals("script") ? PagePrint.Context.SCRIPT : PagePrint.Context.TEXT);
        if (silent.isEmpty() || silent.equals("button")) {
            String plain = Expressions.plain(page.text(), text.start(), text.end());
            if (plain.codePoints().anyMatch(Character::isLetter)) {
                String kept = plain.length() > LONGEST_TEXT ? plain.substring(0, LONGEST_TEXT) : plain;
                read(new PageText(kept, false, page.span(text)));
            }
        }
        if (page.dialect() == Dialect.THYMELEAF) {
            for (Expressions.Found found : Expressions.in(page.text(), text.start(), text.end(), page.dialect())) {
                page.read(found.written()).keys().forEach(key -> read(page.key(key, text)));
            }
        }
    }

    private void read(PageText text) {
        texts.add(text);
        if (!silent.equals("button")) {
            forms.text(text);
        }
        embeds.text(text);
    }

    /** Message keys: {@code th:text}, {@code <fmt:message key>}, {@code <spring:message code>}, {@code <@spring.message "x"/>}. */
    private void keys(Open tag) {
        for (Attribute attribute : tag.attributes()) {
            String processor = Thymeleaf.processor(attribute);
            if (processor.equals("text") || processor.equals("utext")) {
                page.read(attribute.value()).keys().forEach(key -> read(page.key(key, tag)));
            }
        }
        boolean message = tag.localName().equals("message") && !tag.prefix().isEmpty();
        boolean macro = tag.name().startsWith("@")
                && tag.name().toLowerCase(Locale.ROOT).contains("message");
        String key = message ? tag.value("key", "code") : macro ? tag.body().replaceAll("[\"'\\s]", "") : "";
        if (!key.isEmpty() && !key.contains("{")) {
            read(page.key(key, tag));
        }
    }

    private void handlers(Open tag) {
        for (Attribute attribute : tag.attributes()) {
            if (attribute.name().toLowerCase(Locale.ROOT).startsWith("on")
                    && !attribute.value().isEmpty()) {
                calls.scan(
                        attribute.valueStart(),
                        attribute.valueStart() + attribute.value().length());
            }
        }
    }
}
