package io.github.privacyscan.read.template;

import io.github.privacyscan.program.PagePath;
import io.github.privacyscan.read.template.Token.Open;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Loops, assignments, selected objects and conditions: what a tag changes for what stands inside it. */
final class Naming {

    private static final Set<String> CONDITIONS = Set.of("if", "when", "unless", "elseif");

    private final PageContext page;

    Naming(PageContext page) {
        this.page = page;
    }

    void open(Open tag) {
        if (tag.name().startsWith("#")) {
            directive(tag);
        } else if (!tag.prefix().isEmpty()) {
            tagLibrary(tag);
        }
        thymeleaf(tag);
    }

    private void thymeleaf(Open tag) {
        each(Thymeleaf.value(tag, "each"));
        object(Thymeleaf.value(tag, "object"));
        for (String pair : Thymeleaf.split(Thymeleaf.value(tag, "with"), ',')) {
            assign(pair, false);
        }
        for (String condition : List.of("if", "unless", "case", "switch")) {
            String written = Thymeleaf.value(tag, condition);
            if (!written.isEmpty()) {
                page.scope().condition(condition.equals("unless") ? "not " + written : written);
            }
        }
    }

    private void each(String value) {
        int colon = value.indexOf(':');
        if (colon > 0) {
            String name = value.substring(0, colon).split(",", 2)[0].strip();
            page.scope().name(name, page.path(value.substring(colon + 1)));
        }
    }

    private void object(String value) {
        if (!value.isEmpty()) {
            page.path(value).ifPresent(page.scope()::select);
        }
    }

    private void assign(String pair, boolean forPage) {
        int equals = pair.indexOf('=');
        if (equals <= 0) {
            return;
        }
        String name = pair.substring(0, equals).strip();
        Optional<PagePath> value = page.path(pair.substring(equals + 1));
        if (forPage) {
            page.scope().nameForPage(name, value);
        } else {
            page.scope().name(name, value);
        }
    }

    private void tagLibrary(Open tag) {
        String local = tag.localName();
        String variable = tag.value("var");
        String items = tag.value("items", "value");
        if (CONDITIONS.contains(local) && tag.has("test")) {
            page.scope().condition(tag.value("test"));
        } else if (local.equals("set") && !variable.isEmpty()) {
            page.scope().nameForPage(variable, page.path(items));
        } else if (!variable.isEmpty() && !items.isEmpty()) {
            page.scope().name(variable, page.path(items));
        }
        if (local.equals("form")) {
            String object = tag.value("modelattribute", "commandname");
            object(object.contains("{") ? object : "${" + object + "}");
        }
    }

    private void directive(Open tag) {
        String body = tag.body().strip();
        String name = tag.name().substring(1).toLowerCase(Locale.ROOT);
        switch (name) {
            case "list", "foreach" -> list(body);
            case "assign", "local", "global" -> assign(body, true);
            case "if" -> page.scope().condition(body);
            default -> {
                // Other directives name nothing.
            }
        }
    }

    private void list(String body) {
        int as = body.indexOf(" as ");
        if (as > 0) {
            Optional<PagePath> items = page.path(body.substring(0, as));
            for (String name : body.substring(as + 4).split(",", -1)) {
                page.scope().name(name.strip(), items);
            }
        }
    }
}
