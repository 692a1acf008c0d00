package io.github.privacyscan.rules.protection;

import io.github.privacyscan.flow.Exposures;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.ModelTypes;
import io.github.privacyscan.link.PagePart;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.link.Views;
import io.github.privacyscan.program.PageFacts;
import io.github.privacyscan.program.PagePath;
import io.github.privacyscan.program.PagePrint;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The personal data that come out in one page with all its parts, and where.
 *
 * @param values one entry for each place and element, in order of the page
 */
record PageValues(List<Value> values) {

    private static final Set<PagePrint.Context> SEEN =
            Set.of(PagePrint.Context.TEXT, PagePrint.Context.INPUT, PagePrint.Context.ATTRIBUTE);

    /** Words in the names of functions after which little of a value is left. */
    private static final Set<String> CUTS = Set.of(
            "mask",
            "masked",
            "redact",
            "hash",
            "md5",
            "sha256",
            "encrypt",
            "abbreviate",
            "substring",
            "length",
            "size",
            "isempty",
            "empty",
            "equals");

    PageValues {
        values = List.copyOf(values);
    }

    /**
     * A value that comes out.
     *
     * @param element what it is
     * @param context where in the page
     * @param place the expression
     */
    record Value(DataElement element, PagePrint.Context context, Place place) {}

    /** Whether people see the data somewhere on the page. */
    boolean isShown(DataElement element) {
        return values.stream()
                .anyMatch(value -> SEEN.contains(value.context())
                        && value.element().place().equals(element.place()));
    }

    /** The pages of a program in which personal data come out. */
    static List<PageValues> of(RuleContext context) {
        if (context.program().program().resources().of(PageFacts.class).isEmpty()) {
            return List.of();
        }
        Views views = context.program().views();
        ModelTypes models = new ModelTypes(context.program(), views);
        List<PageValues> pages = new ArrayList<>();
        for (PageFacts page : views.pages().all()) {
            List<Value> values = new ArrayList<>();
            for (PagePart part : views.pages().whole(page)) {
                for (PagePrint print : part.prints()) {
                    Place place = new Place(part.page().file().path(), print.span());
                    if (!isCut(print)) {
                        elements(context, models, print, page)
                                .forEach(element -> values.add(new Value(element, print.context(), place)));
                    }
                }
            }
            if (!values.isEmpty()) {
                pages.add(new PageValues(values));
            }
        }
        return pages;
    }

    private static boolean isCut(PagePrint print) {
        return print.functions().stream()
                .flatMap(function -> NameTokens.of(function).stream())
                .anyMatch(CUTS::contains);
    }

    /** A field, or in a script all that the form of an object as JSON has. */
    private static List<DataElement> elements(RuleContext context, ModelTypes models, PagePrint print, PageFacts page) {
        PagePath path = print.path();
        Optional<FieldRef> field = models.field(path, page);
        Optional<DataElement> element = field.flatMap(context.inventory()::field);
        if (element.isPresent() || print.context() != PagePrint.Context.SCRIPT) {
            return element.stream().toList();
        }
        Optional<Type> type = path.steps().isEmpty() ? models.attribute(path.root(), page) : field.map(models::type);
        return type.filter(known -> isOfSources(context, known)).stream()
                .flatMap(known -> context.flow().exposures().of(known, CallModel.Rendering.JSON).stream())
                .map(Exposures.Exposed::element)
                .toList();
    }

    private static boolean isOfSources(RuleContext context, Type type) {
        return context.program().fileOf(ModelTypes.element(type).erasedName()).isPresent();
    }
}
