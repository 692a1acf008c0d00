package io.github.privacyscan.read.template;

import io.github.privacyscan.program.PageFacts.Dialect;
import io.github.privacyscan.program.PagePath;
import io.github.privacyscan.program.PagePrint.Context;
import io.github.privacyscan.read.template.Token.Attribute;
import io.github.privacyscan.read.template.Token.Open;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Collects the values that come out: in texts, in attributes and by tags whose work it is. */
final class Prints {

    /** Thymeleaf's attributes that decide something and print nothing. */
    private static final Set<String> SILENT = Set.of(
            "if",
            "unless",
            "each",
            "object",
            "with",
            "switch",
            "case",
            "fragment",
            "replace",
            "insert",
            "include",
            "substituteby",
            "remove",
            "errors",
            "errorclass",
            "ref",
            "assert",
            "inline",
            "field",
            "checked",
            "selected",
            "disabled",
            "readonly",
            "classappend",
            "class",
            "block");

    private static final Set<String> ADDRESSES =
            Set.of("href", "src", "action", "formaction", "data", "poster", "cite");

    /** Tags of libraries that write the value of one attribute. */
    private static final Set<String> WRITERS = Set.of(
            "out", "property", "outputtext", "outputformat", "formatdate", "formatnumber", "eval", "text", "param");

    private final PageContext page;
    private final boolean escapes;

    Prints(PageContext page, String path) {
        this.page = page;
        this.escapes = path.toLowerCase(Locale.ROOT).endsWith(".ftlh");
    }

    void text(int start, int end, Context where) {
        if (where == Context.SCRIPT && page.dialect() == Dialect.HTML) {
            return;
        }
        for (Expressions.Found found : Expressions.in(page.text(), start, end, page.dialect())) {
            page.print(page.read(found.written()), where, escapes || found.escaped(), found.start(), found.end());
        }
    }

    void open(Open tag) {
        boolean library = !tag.prefix().isEmpty() && page.dialect() != Dialect.THYMELEAF;
        for (Attribute attribute : tag.attributes()) {
            String processor = Thymeleaf.processor(attribute);
            if (!processor.isEmpty()) {
                thymeleaf(tag, attribute, processor);
            } else if (!library) {
                plain(tag, attribute);
            }
        }
        if (library) {
            writer(tag);
        }
    }

    private void thymeleaf(Open tag, Attribute attribute, String processor) {
        if (SILENT.contains(processor)) {
            return;
        }
        if (processor.startsWith("attr")) {
            for (String pair : Thymeleaf.split(attribute.value(), ',')) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    String name = pair.substring(0, equals).strip();
                    value(attribute, pair.substring(equals + 1), context(tag, name), true);
                }
            }
            return;
        }
        boolean text = processor.endsWith("text");
        value(attribute, attribute.value(), text ? Context.TEXT : context(tag, processor), !processor.equals("utext"));
    }

    private void value(Attribute attribute, String expression, Context where, boolean escaped) {
        int start = attribute.valueStart();
        page.print(
                page.read(expression),
                where,
                escaped,
                start,
                start + attribute.value().length());
    }

    private void plain(Open tag, Attribute attribute) {
        int start = attribute.valueStart();
        int end = start + attribute.value().length();
        if (page.dialect() != Dialect.THYMELEAF) {
            text(start, end, context(tag, attribute.name()));
        }
    }

    private static Context context(Open tag, String attribute) {
        String name = attribute.toLowerCase(Locale.ROOT);
        if (ADDRESSES.contains(name)) {
            return Context.URL;
        }
        if (name.startsWith("data-")) {
            return Context.DATA_ATTRIBUTE;
        }
        if (name.startsWith("on")) {
            return Context.SCRIPT;
        }
        return name.equals("value") ? valueContext(tag) : Context.ATTRIBUTE;
    }

    private static Context valueContext(Open tag) {
        return switch (tag.localName()) {
            case "option" -> Context.OPTION;
            case "input" -> tag.value("type").equalsIgnoreCase("hidden") ? Context.HIDDEN_INPUT : Context.INPUT;
            default -> Context.ATTRIBUTE;
        };
    }

    /** {@code <c:out value="${user.name}"/>}, {@code <bean:write name="user" property="name"/>} */
    private void writer(Open tag) {
        String local = tag.localName();
        Context where = local.equals("param") ? Context.URL : Context.TEXT;
        if (local.equals("write") || local.equals("getproperty")) {
            PagePath path = new PagePath(tag.value("name"), List.of(tag.value("property")));
            print(tag, new Expression(List.of(new Expression.Part(path, false, List.of())), List.of()));
        } else if (WRITERS.contains(local)) {
            boolean escaped = !tag.value("escapexml", "escape").equals("false");
            Optional<Attribute> value = tag.attribute("value").or(() -> tag.attribute("expression"));
            value.ifPresent(attribute -> value(attribute, attribute.value(), where, escaped));
        }
    }

    private void print(Open tag, Expression expression) {
        page.print(expression, Context.TEXT, true, tag.start(), tag.end());
    }
}
