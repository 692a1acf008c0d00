package io.github.privacyscan.read.template;

import io.github.privacyscan.program.PageForm;
import io.github.privacyscan.program.PageForm.Input;
import io.github.privacyscan.program.PagePath;
import io.github.privacyscan.program.PagePrint;
import io.github.privacyscan.program.PageText;
import io.github.privacyscan.read.template.Token.Open;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects forms and their inputs, of HTML and of the tag libraries, which all name the same few things. */
final class Forms {

    /** Tags of inputs by their local name, and the type of input each makes; HTML's own input names its type itself. */
    private static final Map<String, String> INPUTS = Map.ofEntries(
            Map.entry("input", ""),
            Map.entry("select", "select"),
            Map.entry("textarea", "textarea"),
            Map.entry("text", "text"),
            Map.entry("textfield", "text"),
            Map.entry("inputtext", "text"),
            Map.entry("email", "email"),
            Map.entry("password", "password"),
            Map.entry("inputsecret", "password"),
            Map.entry("hidden", "hidden"),
            Map.entry("inputhidden", "hidden"),
            Map.entry("inputtextarea", "textarea"),
            Map.entry("checkbox", "checkbox"),
            Map.entry("checkboxes", "checkbox"),
            Map.entry("selectbooleancheckbox", "checkbox"),
            Map.entry("radiobutton", "radio"),
            Map.entry("radiobuttons", "radio"),
            Map.entry("radio", "radio"),
            Map.entry("selectonemenu", "select"),
            Map.entry("selectoneradio", "radio"),
            Map.entry("file", "file"),
            Map.entry("inputfile", "file"));

    private static final Set<String> NO_DATA = Set.of("submit", "button", "reset", "image");
    private static final Set<String> NATIVE = Set.of("input", "select", "textarea");

    private final PageContext page;
    private final List<PageForm> forms = new ArrayList<>();
    private final List<Input> loose = new ArrayList<>();
    private final InputLabels labels = new InputLabels();
    private Optional<PageForm> open = Optional.empty();
    private List<Input> inputs = new ArrayList<>();

    Forms(PageContext page) {
        this.page = page;
    }

    void open(Open tag) {
        String local = tag.localName();
        if (local.equals("form")) {
            end();
            open = Optional.of(form(tag));
        } else if (local.equals("label")) {
            labels.label(tag.value("for", "th:for"));
        } else if (isInput(tag)) {
            input(tag);
        } else if (Set.of("tr", "fieldset", "legend").contains(local)) {
            labels.forget();
        }
    }

    void close(String name) {
        String local = name.substring(name.indexOf(':') + 1);
        if (local.equals("form")) {
            end();
        } else if (local.equals("label")) {
            labels.endLabel();
        }
    }

    /** A text that people read at this place. */
    void text(PageText text) {
        labels.text(text);
    }

    List<PageForm> all() {
        end();
        List<PageForm> all = new ArrayList<>(forms.stream().map(this::labelled).toList());
        if (!loose.isEmpty()) {
            all.add(labelled(new PageForm("", "get", Optional.empty(), loose, Span.NONE)));
        }
        return all;
    }

    private PageForm labelled(PageForm form) {
        List<Input> labelled = form.inputs().stream().map(labels::labelled).toList();
        return new PageForm(form.action(), form.method(), form.object(), labelled, form.span());
    }

    private void end() {
        open.ifPresent(
                form -> forms.add(new PageForm(form.action(), form.method(), form.object(), inputs, form.span())));
        open = Optional.empty();
        inputs = new ArrayList<>();
        labels.forget();
    }

    private PageForm form(Open tag) {
        String action = Thymeleaf.value(tag, "action");
        String method = Thymeleaf.value(tag, "method").replaceAll("[^A-Za-z]", "");
        String written = method.isEmpty() ? tag.value("method") : method;
        boolean posts = written.isEmpty() && !tag.prefix().isEmpty();
        return new PageForm(
                action.isEmpty() ? tag.value("action", "beanclass") : action,
                posts ? "post" : written.isEmpty() ? "get" : written.toLowerCase(Locale.ROOT),
                page.scope().object(),
                List.of(),
                page.span(tag));
    }

    private static boolean isInput(Open tag) {
        if (tag.prefix().isEmpty()) {
            return NATIVE.contains(tag.name()) || tag.name().startsWith("@spring.form");
        }
        boolean named = tag.has("path") || tag.has("name") || tag.has("property") || tag.has("value");
        return INPUTS.containsKey(tag.localName()) && named && !isWriter(tag);
    }

    /** {@code <s:text name="label.phone"/>} of Struts writes a message; with a value it would be an input. */
    private static boolean isWriter(Open tag) {
        return tag.localName().equals("text") && tag.prefix().equals("s");
    }

    private void input(Open tag) {
        String type = type(tag);
        if (NO_DATA.contains(type)) {
            return;
        }
        Optional<PagePath> bound = bound(tag);
        String name = name(tag, bound);
        if (name.isEmpty()) {
            return;
        }
        Input input = new Input(name, type, hints(tag), bound, traits(tag), page.span(tag));
        labels.input(input, tag.value("id", "th:id"));
        (open.isPresent() ? inputs : loose).add(input);
        boolean shows = !type.equals("password") && !type.equals("file") && isFilled(tag);
        if (shows) {
            bound.ifPresent(path -> page.prints()
                    .add(new PageContext.Placed(
                            tag.start(), new PagePrint(path, context(type), true, List.of(), page.span(tag)))));
        }
    }

    private static PagePrint.Context context(String type) {
        return type.equals("hidden") ? PagePrint.Context.HIDDEN_INPUT : PagePrint.Context.INPUT;
    }

    private static String type(Open tag) {
        String fixed = INPUTS.getOrDefault(tag.localName(), "");
        String declared = tag.value("type").toLowerCase(Locale.ROOT);
        if (!fixed.isEmpty()) {
            return fixed;
        }
        if (tag.name().startsWith("@spring.form")) {
            String macro = tag.name().substring("@spring.form".length()).toLowerCase(Locale.ROOT);
            return macro.startsWith("hidden") ? "hidden" : macro.startsWith("password") ? "password" : "text";
        }
        return declared.isEmpty() ? "text" : declared;
    }

    /** Whether the tag fills in the value that it is bound to by itself. */
    private static boolean isFilled(Open tag) {
        boolean field = !Thymeleaf.value(tag, "field").isEmpty();
        return field
                || tag.has("path")
                || tag.name().startsWith("@spring.form")
                || (tag.localName().startsWith("input") && !tag.prefix().isEmpty());
    }

    private Optional<PagePath> bound(Open tag) {
        String field = Thymeleaf.value(tag, "field");
        if (!field.isEmpty()) {
            return page.path(field);
        }
        if (tag.name().startsWith("@spring.form")) {
            return page.path(unquoted(tag.body()));
        }
        if (tag.has("path")) {
            return page.path("*{" + tag.value("path") + "}");
        }
        String value = Thymeleaf.value(tag, "value").isEmpty() ? tag.value("value") : Thymeleaf.value(tag, "value");
        return value.contains("{") ? page.path(value) : Optional.empty();
    }

    private static String unquoted(String body) {
        String text = body.strip();
        int end = text.indexOf(text.isEmpty() ? ' ' : text.charAt(0), 1);
        return end > 1 && "\"'".indexOf(text.charAt(0)) >= 0 ? text.substring(1, end) : text;
    }

    private String name(Open tag, Optional<PagePath> bound) {
        String field = Thymeleaf.value(tag, "field");
        if (!field.isEmpty()) {
            return field.replaceAll("^[*$]\\{|}$", "").replaceAll("^__\\$\\{(\\w+)}__$", "\\${$1}");
        }
        String written = tag.value("name", "path", "property");
        if (written.isEmpty()) {
            written = Thymeleaf.value(tag, "name").replaceAll("^[*$]\\{|}$", "");
        }
        return written.isEmpty() ? bound.map(PagePath::last).orElseGet(() -> tag.value("id")) : written;
    }

    private List<PageText> hints(Open tag) {
        List<PageText> hints = new ArrayList<>();
        for (String attribute : List.of("label", "title", "placeholder", "aria-label")) {
            page.read(Thymeleaf.value(tag, attribute)).keys().forEach(key -> hints.add(page.key(key, tag)));
            String written = Expressions.plain(
                    tag.value(attribute), 0, tag.value(attribute).length());
            if (!written.isEmpty()) {
                hints.add(new PageText(written, false, page.span(tag)));
            }
        }
        if (tag.value("key").contains(".")) {
            hints.add(page.key(tag.value("key"), tag));
        }
        return hints;
    }

    private static PageForm.Traits traits(Open tag) {
        String longest = tag.value("maxlength");
        boolean isNumber = longest.matches("\\d{1,9}");
        return new PageForm.Traits(
                isSet(tag, "required") || tag.value("class").matches(".*\\b(is-)?required\\b.*"),
                isSet(tag, "checked") && !isConditional(tag),
                isSet(tag, "readonly") || isSet(tag, "disabled"),
                tag.value("autocomplete"),
                isNumber ? Optional.of(Integer.valueOf(longest)) : Optional.empty());
    }

    /** Whether directives inside the tag, or an expression, decide what it declares: {@code <input <c:if …>checked</c:if>>}. */
    private static boolean isConditional(Open tag) {
        return tag.body().contains("<") || Skipping.isExpression(tag.value("checked"), 0);
    }

    private static boolean isSet(Open tag, String attribute) {
        return tag.has(attribute) && !tag.value(attribute).equalsIgnoreCase("false");
    }
}
