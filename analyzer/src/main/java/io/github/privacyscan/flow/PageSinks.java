package io.github.privacyscan.flow;

import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.PagePart;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.link.Views;
import io.github.privacyscan.program.Operands;
import io.github.privacyscan.program.PageFacts;
import io.github.privacyscan.program.PagePrint;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Calls that put a value into the model of a page: where the code names the page, exactly that comes out which the page and
 * its parts print. Where the page is not known, such a call is a sink of values as any other.
 */
final class PageSinks {

    private static final String KIND = "template-model";
    private static final String MAP = "java.util.Map";

    private final LinkedProgram program;
    private final Views views;
    private final Map<String, Map<String, List<Shown>>> shown = new ConcurrentHashMap<>();

    PageSinks(LinkedProgram program, Views views) {
        this.program = program;
        this.views = views;
    }

    /**
     * Something that a page prints of a value.
     *
     * @param steps properties from the value inwards
     * @param place the expression in the page
     * @param path the expression's way into the model, for people
     */
    record Shown(List<String> steps, Place place, String path) {

        Shown {
            steps = List.copyOf(steps);
        }

        /** Whether content of the value comes out in this place: it, or a part of it, is printed. */
        boolean shows(List<String> content) {
            return content.size() <= steps.size() && content.equals(steps.subList(0, content.size()));
        }

        FlowStep step() {
            return new FlowStep(FlowStep.Kind.RENDER, place, path);
        }
    }

    /** The model of a sink with objects coming out as their properties where the page is known. */
    CallModel.Sink rendered(CallModel.Sink model, Code code) {
        return model.kind().equals(KIND) && !pages(code).isEmpty()
                ? new CallModel.Sink(
                        model.method(),
                        model.origin(),
                        model.kind(),
                        model.arguments(),
                        CallModel.Rendering.FIELDS,
                        model.recipient())
                : model;
    }

    /**
     * What the page prints of a value that the call gets; empty if the page or the value's name is not known, so that anything
     * may come out.
     */
    Optional<List<Shown>> of(SinkSite site, Code code, int variable) {
        List<PageFacts> pages = site.model().kind().equals(KIND) ? pages(code) : List.of();
        if (pages.isEmpty()) {
            return Optional.empty();
        }
        Operands arguments = code.arguments(site.instruction()).orElseThrow().arguments();
        int value = arguments.indexOf(variable);
        Type type = code.typeOf(variable);
        Map<String, List<Shown>> all = shown(pages);
        if (type instanceof Type.Class known && program.isSubtype(known.binaryName(), MAP)) {
            List<Shown> whole = new ArrayList<>();
            all.forEach((root, prints) -> prints.forEach(print -> {
                List<String> steps = new ArrayList<>(List.of(root));
                steps.addAll(print.steps());
                whole.add(new Shown(steps, print.place(), print.path()));
            }));
            return Optional.of(whole);
        }
        return value < 0
                ? Optional.empty()
                : views.attribute(code.procedure(), arguments, value).map(name -> all.getOrDefault(name, List.of()));
    }

    /** The names of the properties on a way into a value. */
    static List<String> names(AccessPath path) {
        List<String> names = new ArrayList<>();
        for (String step : path.steps()) {
            if (step.indexOf('#') >= 0) {
                names.add(step.substring(step.indexOf('#') + 1));
            } else if (step.startsWith("{=")) {
                names.add(step.substring(2, step.length() - 1));
            } else if (step.startsWith(".")) {
                names.add(step.substring(1));
            }
        }
        return names;
    }

    private List<PageFacts> pages(Code code) {
        return views.of(code.procedure()).pages();
    }

    private Map<String, List<Shown>> shown(List<PageFacts> pages) {
        Map<String, List<Shown>> all = new LinkedHashMap<>();
        for (PageFacts page : pages) {
            shown.computeIfAbsent(page.file().path(), any -> shown(page))
                    .forEach((root, prints) ->
                            all.computeIfAbsent(root, any -> new ArrayList<>()).addAll(prints));
        }
        return all;
    }

    private Map<String, List<Shown>> shown(PageFacts page) {
        Map<String, List<Shown>> byRoot = new LinkedHashMap<>();
        for (PagePart part : views.pages().whole(page)) {
            for (PagePrint print : part.prints()) {
                Place place = new Place(part.page().file().path(), print.span());
                byRoot.computeIfAbsent(print.path().root(), any -> new ArrayList<>())
                        .add(new Shown(print.path().steps(), place, print.path().toString()));
            }
        }
        return byRoot;
    }
}
