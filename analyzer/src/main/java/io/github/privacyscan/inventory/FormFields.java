package io.github.privacyscan.inventory;

import io.github.privacyscan.inventory.Routes.Route;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.link.Endpoints;
import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.ModelTypes;
import io.github.privacyscan.link.PagePart;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.link.Views;
import io.github.privacyscan.program.Label;
import io.github.privacyscan.program.PageFacts;
import io.github.privacyscan.program.PageForm;
import io.github.privacyscan.program.PageForm.Input;
import io.github.privacyscan.program.PagePath;
import io.github.privacyscan.program.PageText;
import io.github.privacyscan.program.ParamDecl;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which input of which form fills which field: by the handler that the form is sent to and the object it takes, or by the object
 * of the model that the form shows. What people read beside the input then labels the field.
 */
final class FormFields {

    private final LinkedProgram program;
    private final Views views;
    private final ModelTypes models;
    private final Routes routes;
    private final List<Joined> joined = new ArrayList<>();
    private final Map<FieldRef, List<Label>> labels = new LinkedHashMap<>();

    /**
     * An input and what is known of it.
     *
     * @param page the page it is written in
     * @param form its form
     * @param input the input, its labels read in all languages
     * @param captions what people read beside it
     * @param handlers handlers it is sent to
     * @param field the field it fills
     */
    record Joined(
            PageFacts page,
            PageForm form,
            Input input,
            List<Label> captions,
            List<Route> handlers,
            Optional<FieldRef> field) {}

    FormFields(LinkedProgram program, Knowledge knowledge) {
        this.program = program;
        boolean hasForms = program.program().resources().of(PageFacts.class).stream()
                .anyMatch(page -> !page.forms().isEmpty());
        this.views = hasForms ? program.views() : Views.none(program, knowledge);
        this.models = new ModelTypes(program, views);
        this.routes = new Routes(views.pages().all().isEmpty() ? List.of() : Endpoints.of(program, knowledge));
        for (PageFacts page : views.pages().all()) {
            for (PageForm form : page.forms()) {
                List<Route> handlers = handlers(page, form);
                form.inputs().forEach(input -> join(page, form, input, handlers));
            }
            parts(page);
        }
    }

    /** All inputs, sorted by page and place. */
    List<Joined> all() {
        return joined;
    }

    /** What people read beside the inputs that fill a field. */
    List<Label> labels(FieldRef field) {
        return labels.getOrDefault(field, List.of());
    }

    /** Fragments that stand for one input get its name and its label handed over. */
    private void parts(PageFacts page) {
        Optional<PageForm> form =
                page.forms().stream().filter(known -> known.span().isPresent()).findFirst();
        for (PagePart part :
                form.isEmpty() ? List.<PagePart>of() : views.pages().whole(page)) {
            if (part.fragment().isPresent() && part.given().containsKey("name")) {
                String written = part.given().get("name").written();
                part.page().forms().stream()
                        .flatMap(inner -> inner.inputs().stream())
                        .filter(input -> part.holds(input.span()))
                        .filter(input -> input.name().contains("${name}"))
                        .findFirst()
                        .ifPresent(input -> handed(page, form.get(), part, input, written));
            }
        }
    }

    private void handed(PageFacts page, PageForm form, PagePart part, Input input, String written) {
        String name = written.replaceAll("^'|'$", "");
        List<PageText> texts = part.given().values().stream()
                .map(argument -> argument.written())
                .filter(text -> text.startsWith("#{") && text.endsWith("}"))
                .map(text -> new PageText(text.substring(2, text.length() - 1), true, input.span()))
                .toList();
        Optional<PagePath> bound = form.object().map(object -> object.then(List.of(name)));
        Input own = new Input(name, input.type(), texts, bound, input.traits(), form.span());
        join(page, form, own, handlers(page, form));
    }

    private void join(PageFacts page, PageForm form, Input input, List<Route> handlers) {
        if (input.name().contains("${")) {
            return;
        }
        List<Label> captions = new ArrayList<>();
        for (PageText text : input.labels()) {
            views.pages()
                    .read(text)
                    .forEach(read -> captions.add(new Label(Label.Kind.CAPTION, withoutEnd(read), text.span())));
        }
        Optional<FieldRef> field = byModel(page, form, input, handlers).or(() -> byHandler(input, handlers));
        joined.add(new Joined(page, form, input, captions, handlers, field));
        field.ifPresent(
                found -> labels.computeIfAbsent(found, any -> new ArrayList<>()).addAll(captions));
    }

    private static String withoutEnd(String caption) {
        return caption.replaceAll("[\\s:：*＊]+$", "").replaceAll("^[\\s*＊]+", "");
    }

    private List<Route> handlers(PageFacts page, PageForm form) {
        List<Route> named = routes.at(form.action());
        return named.isEmpty() && Routes.plain(form.action()).isBlank()
                ? routes.beside(
                        views.naming(page).stream().map(Procedure::declaration).toList())
                : named;
    }

    /** The field of the model that the input shows, by the type of the model's attribute. */
    private Optional<FieldRef> byModel(PageFacts page, PageForm form, Input input, List<Route> handlers) {
        Optional<PagePath> bound = input.bound()
                .or(() -> form.object()
                        .map(object -> object.then(List.of(input.name().split("\\.", -1)))));
        return bound.flatMap(
                path -> attributeType(path.root(), page, handlers).flatMap(type -> models.field(type, path.steps())));
    }

    private Optional<Type> attributeType(String name, PageFacts page, List<Route> handlers) {
        for (Route route : handlers) {
            for (ParamDecl param : route.method().params()) {
                Type type = program.resolve(param.type(), route.type().binaryName());
                if (param.name().equals(name) || simpleName(type).equalsIgnoreCase(name)) {
                    return Optional.of(type);
                }
            }
        }
        return models.attribute(name, page);
    }

    /** The field of an object that the handler takes. */
    private Optional<FieldRef> byHandler(Input input, List<Route> handlers) {
        List<String> path = List.of(input.name().replaceAll("\\[[^]]*]", "").split("\\.", -1));
        for (Route route : handlers) {
            for (ParamDecl param : route.method().params()) {
                Optional<FieldRef> found =
                        models.field(program.resolve(param.type(), route.type().binaryName()), path);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static String simpleName(Type type) {
        String name = type.erasedName();
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }
}
