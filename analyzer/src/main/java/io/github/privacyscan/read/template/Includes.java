package io.github.privacyscan.read.template;

import io.github.privacyscan.program.PageFragment;
import io.github.privacyscan.program.PageInclude;
import io.github.privacyscan.program.PageInclude.Argument;
import io.github.privacyscan.program.PagePath;
import io.github.privacyscan.read.template.Token.Attribute;
import io.github.privacyscan.read.template.Token.Open;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Collects which pages and fragments a page takes in, and which of its parts others may take in. */
final class Includes {

    private final PageContext page;
    private final List<PageInclude> includes = new ArrayList<>();
    private final List<PageFragment> fragments = new ArrayList<>();
    private final Deque<Pending> pending = new ArrayDeque<>();
    private final Map<String, String> tagFolders = new HashMap<>();

    /** A fragment whose end has not come. */
    private record Pending(String element, int depth, String name, List<String> params, int start) {}

    Includes(PageContext page) {
        this.page = page;
    }

    List<PageInclude> includes() {
        return includes;
    }

    List<PageFragment> fragments(int end) {
        while (!pending.isEmpty()) {
            finish(pending.pop(), end);
        }
        return fragments;
    }

    void open(Open tag, int depth) {
        thymeleaf(tag, depth);
        switch (tag.name()) {
            case "%@include" -> include(tag, tag.value("file"), List.of());
            case "%@taglib" -> tagFolders.put(tag.value("prefix"), tag.value("tagdir"));
            case "jsp:include", "c:import", "ui:include", "ui:composition", "ui:decorate", "tiles:insertdefinition" ->
                include(tag, tag.value("page", "url", "src", "template", "name"), List.of());
            case "jsp:param", "ui:param", "tiles:putattribute" -> parameter(tag);
            case "#include", "#import" -> include(tag, literal(tag.body()), List.of());
            case "#macro", "#function" -> macro(tag, depth);
            default -> custom(tag);
        }
    }

    void close(String name, int depth, int end) {
        if (!pending.isEmpty()
                && pending.peek().element().equals(name)
                && pending.peek().depth() >= depth) {
            finish(pending.pop(), end);
        }
    }

    private void finish(Pending fragment, int end) {
        fragments.add(new PageFragment(fragment.name(), fragment.params(), page.span(fragment.start(), end)));
    }

    private void include(Open tag, String target, List<Argument> arguments) {
        if (!target.isBlank()) {
            includes.add(new PageInclude(target.strip(), "", arguments, page.span(tag)));
        }
    }

    /** A parameter belongs to the include it stands in, which was the last. */
    private void parameter(Open tag) {
        if (!includes.isEmpty() && tag.has("value")) {
            PageInclude last = includes.remove(includes.size() - 1);
            List<Argument> arguments = new ArrayList<>(last.arguments());
            arguments.add(argument(tag.value("name"), tag.value("value")));
            includes.add(new PageInclude(last.target(), last.fragment(), arguments, last.span()));
        }
    }

    private Argument argument(String name, String written) {
        Optional<PagePath> path = page.path(written);
        return new Argument(name, written.strip(), path);
    }

    private static String literal(String body) {
        String text = body.strip();
        int end = text.isEmpty() ? -1 : text.indexOf(text.charAt(0), 1);
        return end > 1 && "\"'".indexOf(text.charAt(0)) >= 0 ? text.substring(1, end) : "";
    }

    private void macro(Open tag, int depth) {
        String[] words = tag.body().strip().split("[\\s(),]+", -1);
        List<String> params = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
            String param = words[i].split("=", 2)[0];
            if (!param.isEmpty() && Character.isJavaIdentifierStart(param.charAt(0))) {
                params.add(param);
            }
        }
        pending.push(new Pending(tag.name(), depth, words[0], params, tag.start()));
    }

    /** A macro call or a tag file. */
    private void custom(Open tag) {
        if (tag.name().startsWith("@") && !tag.name().startsWith("@spring.")) {
            String name = tag.name().substring(tag.name().lastIndexOf('.') + 1).replaceAll("^@", "");
            includes.add(new PageInclude("", name, arguments(tag), page.span(tag)));
        }
        String folder = tagFolders.getOrDefault(tag.prefix(), "");
        if (!tag.prefix().isEmpty() && !folder.isEmpty()) {
            String original = page.text()
                    .substring(tag.start() + 1, tag.start() + 1 + tag.name().length());
            String file = original.substring(original.indexOf(':') + 1);
            include(tag, folder + "/" + file + ".tag", arguments(tag));
        }
    }

    private List<Argument> arguments(Open tag) {
        return tag.attributes().stream()
                .map(attribute -> argument(attribute.name(), attribute.value()))
                .toList();
    }

    private void thymeleaf(Open tag, int depth) {
        for (Attribute attribute : tag.attributes()) {
            String name = attribute.name().toLowerCase(Locale.ROOT);
            switch (Thymeleaf.processor(attribute)) {
                case "replace", "insert", "include", "substituteby" -> fragmentUse(tag, attribute.value());
                case "fragment" -> fragment(tag, attribute.value(), depth);
                default -> {
                    if (name.equals("layout:decorate") || name.equals("layout:decorator")) {
                        fragmentUse(tag, attribute.value());
                    }
                }
            }
        }
    }

    private void fragment(Open tag, String signature, int depth) {
        int open = signature.indexOf('(');
        String name = (open < 0 ? signature : signature.substring(0, open)).strip();
        List<String> params = new ArrayList<>();
        if (open >= 0) {
            for (String param : signature.substring(open + 1).replace(")", "").split(",", -1)) {
                params.add(param.strip());
            }
        }
        if (tag.closed()) {
            finish(new Pending(tag.name(), depth, name, params, tag.start()), tag.end());
        } else {
            pending.push(new Pending(tag.name(), depth, name, params, tag.start()));
        }
    }

    /** <code>~{fragments/card :: card(${member}, 'x')}</code>, also without the braces. */
    private void fragmentUse(Open tag, String value) {
        String text = value.strip();
        if (text.startsWith("~{") && text.endsWith("}")) {
            text = text.substring(2, text.length() - 1).strip();
        }
        int colons = text.indexOf("::");
        String target = colons < 0 ? text : text.substring(0, colons).strip();
        String rest = colons < 0 ? "" : text.substring(colons + 2).strip();
        int open = rest.indexOf('(');
        List<Argument> arguments = new ArrayList<>();
        if (open >= 0 && rest.endsWith(")")) {
            for (String written : Thymeleaf.split(rest.substring(open + 1, rest.length() - 1), ',')) {
                int equals = written.indexOf('=');
                boolean named =
                        equals > 0 && written.substring(0, equals).strip().matches("\\w+");
                arguments.add(
                        named
                                ? argument(written.substring(0, equals).strip(), written.substring(equals + 1))
                                : argument("", written));
            }
        }
        String fragment = (open < 0 ? rest : rest.substring(0, open)).strip();
        String plain = target.equals("this") ? "" : target;
        if (!plain.contains("$") && !(plain.isEmpty() && fragment.isEmpty())) {
            includes.add(new PageInclude(plain, fragment, arguments, page.span(tag)));
        }
    }
}
