package io.github.privacyscan.flow;

import io.github.privacyscan.flow.CallEdge.Slot;
import io.github.privacyscan.knowledge.AccessPathSpec;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.knowledge.CallModel.Rendering;
import io.github.privacyscan.link.Resolution;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects the facts that reach sinks. */
final class SinkHits {

    private final Code.Constants constants;
    private final ValueSinks values;
    private final ExposureFinder exposures;
    private final PageSinks pages;
    private final StreamSinks streams;
    private final Set<Hit> hits = new LinkedHashSet<>();

    /**
     * A fact at a sink.
     *
     * @param fact the value
     * @param site the sink
     * @param argument which argument carried it, -1 for the receiver
     * @param objectType type of the object rendered; empty when the value came by itself
     * @param page where in a page it comes out, if the sink is the model of one
     */
    record Hit(Fact fact, SinkSite site, int argument, Optional<String> objectType, Optional<FlowStep> page) {

        Hit(Fact fact, SinkSite site, int argument, Optional<String> objectType) {
            this(fact, site, argument, objectType, Optional.empty());
        }
    }

    SinkHits(
            Code.Constants constants,
            ValueSinks values,
            ExposureFinder exposures,
            PageSinks pages,
            StreamSinks streams) {
        this.pages = pages;
        this.streams = streams;
        this.constants = constants;
        this.values = values;
        this.exposures = exposures;
    }

    List<Hit> all() {
        return List.copyOf(hits);
    }

    /** The sinks at an instruction. */
    List<SinkSite> sitesAt(Code code, int at) {
        List<CallModel.Sink> sinks = code.sinks(at);
        if (sinks.isEmpty() || !(code.procedure().resolution(at) instanceof Resolution.Invoke invoke)) {
            return List.of();
        }
        List<SinkSite> sites = new ArrayList<>();
        sinks.stream()
                .filter(model -> !ErrorTexts.isOfKnownConstructor(model, invoke))
                .flatMap(model -> streams.resolved(model, code, at).stream())
                .forEach(model -> sites.add(new SinkSite(
                        code.procedure(), at, invoke.method(), pages.rendered(model, code), code.place(at))));
        return sites;
    }

    /** A fact whose variable the call at {@code at} reads. */
    void atCall(Code code, Fact fact, int at) {
        for (SinkSite site : sitesAt(code, at)) {
            Arguments arguments = code.arguments(at).orElseThrow();
            for (AccessPathSpec spec : site.model().arguments()) {
                for (Slot slot : arguments.slots(spec, code, constants)) {
                    if (slot.variable() == fact.variable()
                            && !values.errorTexts().isCause(site.model(), code, slot.variable())) {
                        Steps.read(fact.path(), slot.path())
                                .ifPresent(rest -> arrive(code, fact, site, arguments, rest));
                    }
                }
            }
        }
    }

    /** A fact at a call that hands its variable to functions that are sinks. */
    void atFunctions(List<FunctionSink> sinks, Fact fact) {
        for (FunctionSink sink : sinks) {
            if (sink.slot().variable() == fact.variable()) {
                Steps.read(fact.path(), sink.slot().path())
                        .filter(rest -> rest.withoutContainers().isEmpty())
                        .ifPresent(rest -> hits.add(new Hit(fact, sink.site(), 0, Optional.empty())));
            }
        }
    }

    private void arrive(Code code, Fact fact, SinkSite site, Arguments arguments, AccessPath path) {
        Optional<List<PageSinks.Shown>> page = pages.of(site, code, fact.variable());
        if (page.isPresent()) {
            inPage(code, fact, site, path, page.get());
            return;
        }
        AccessPath inner = path.withoutContainers();
        int argument = arguments.arguments().indexOf(fact.variable());
        if (inner.isEmpty()) {
            hits.add(new Hit(fact, site, argument, Optional.empty()));
        } else if (isWritten(code, fact, site.model().rendering())
                && exposures.shows(
                        code.typeOf(fact.variable()),
                        inner,
                        Form.of(site.model().rendering()))) {
            hits.add(new Hit(
                    fact,
                    site,
                    argument,
                    Optional.of(code.typeOf(fact.variable()).erasedName())));
        }
    }

    private void inPage(Code code, Fact fact, SinkSite site, AccessPath path, List<PageSinks.Shown> page) {
        int argument =
                code.arguments(site.instruction()).orElseThrow().arguments().indexOf(fact.variable());
        Optional<String> type = path.withoutContainers().isEmpty()
                ? Optional.empty()
                : Optional.of(code.typeOf(fact.variable()).erasedName());
        List<String> content = PageSinks.names(path);
        page.stream()
                .filter(shown -> shown.shows(content))
                .findFirst()
                .ifPresent(shown -> hits.add(new Hit(fact, site, argument, type, Optional.of(shown.step()))));
    }

    /** Whether content of the object comes out; its text is followed where the type tells which toString() runs. */
    private static boolean isWritten(Code code, Fact fact, Rendering rendering) {
        return Form.of(rendering).isSerialised()
                || (rendering == Rendering.TEXT && OpenInputs.isOpen(code.typeOf(fact.variable())));
    }

    /** A fact about the text of an object that a sink writes. */
    void text(Code code, Fact fact) {
        int at = fact.from();
        int argument = fact.variable() - TextConversions.textOfArgument(code, at, 0) - 1;
        Arguments arguments = code.arguments(at).orElseThrow();
        int variable =
                argument < 0 ? arguments.receiver() : arguments.arguments().get(argument);
        String type = code.typeOf(variable).erasedName();
        for (SinkSite site : sitesAt(code, at)) {
            if (site.model().rendering() == Rendering.TEXT && fact.path().isEmpty()) {
                hits.add(new Hit(fact, site, argument, Optional.of(type)));
            }
        }
    }

    /** A fact whose variable is stored in a field, or returned. */
    void atStore(Code code, Fact fact, int at) {
        AccessPath inner = fact.path().withoutContainers();
        Optional<SinkSite> sink = valueSite(code, at, fact.variable());
        if (sink.isPresent() && inner.isEmpty()) {
            hits.add(new Hit(fact, sink.get(), 0, Optional.empty()));
        } else if (sink.isPresent()) {
            Form form = Form.of(sink.get().model().rendering());
            io.github.privacyscan.link.Type type = code.typeOf(fact.variable());
            if (form.isSerialised() && exposures.shows(type, inner, form)) {
                hits.add(new Hit(fact, sink.get(), 0, Optional.of(type.erasedName())));
            }
        }
    }

    /** The sink that storing or returning the value at that instruction is. */
    Optional<SinkSite> valueSite(Code code, int at, int value) {
        return values.siteAt(code, at, value);
    }
}
