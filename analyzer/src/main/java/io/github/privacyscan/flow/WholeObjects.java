package io.github.privacyscan.flow;

import io.github.privacyscan.flow.CallEdge.Slot;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.knowledge.AccessPathSpec;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.Instruction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Objects handed whole to a sink that serialises them: the fields that come out are known from the type, wherever the
 * object came from. Objects that were just created are left to the flow: what they hold was put there in sight.
 */
final class WholeObjects {

    private final CallGraph calls;
    private final ExposureFinder exposures;
    private final Overwrites overwrites;
    private final Code.Constants constants;

    WholeObjects(
            CallGraph calls,
            ExposureFinder exposures,
            Overwrites overwrites,
            Code.Constants constants,
            PageSinks pages) {
        this.overwrites = overwrites;
        this.pages = pages;
        this.calls = calls;
        this.exposures = exposures;
        this.constants = constants;
    }

    private final PageSinks pages;

    private record Known(SinkSite site, DataElement element) {}

    /** Flows at the given sinks that are not among those known already. */
    List<DataFlow> flows(List<SinkSite> sites, List<DataFlow> known) {
        Set<Known> seen = new HashSet<>();
        known.forEach(flow -> seen.add(new Known(flow.sink(), flow.element())));
        List<DataFlow> flows = new ArrayList<>();
        for (SinkSite site : sites) {
            if (Form.of(site.model().rendering()).isSerialised()) {
                for (DataFlow flow : at(site)) {
                    if (seen.add(new Known(site, flow.element()))) {
                        flows.add(flow);
                    }
                }
            }
        }
        return flows;
    }

    private List<DataFlow> at(SinkSite site) {
        Code code = calls.code(site.procedure());
        Arguments arguments = code.arguments(site.instruction()).orElseThrow();
        List<DataFlow> flows = new ArrayList<>();
        for (AccessPathSpec spec : site.model().arguments()) {
            for (Slot slot : arguments.slots(spec, code, constants)) {
                Type type = code.typeOf(slot.variable());
                if (slot.path().isEmpty() && !isCreatedHere(code, slot.variable())) {
                    int argument = arguments.arguments().indexOf(slot.variable());
                    Optional<List<PageSinks.Shown>> page = pages.of(site, code, slot.variable());
                    exposures.contents(type, Form.of(site.model().rendering())).forEach((exposed, content) -> {
                        if (!overwrites.knownHere(code, slot.variable(), content.first(), site.instruction())) {
                            render(site, exposed, page)
                                    .ifPresent(render -> flows.add(flow(site, exposed, type, argument, render)));
                        }
                    });
                }
            }
        }
        return flows;
    }

    static boolean isCreatedHere(Code code, int variable) {
        return code.definitionOf(variable)
                .filter(Instruction.New.class::isInstance)
                .isPresent();
    }

    /** Where it comes out: at the sink, or in the page that the sink fills; empty if the page does not print it. */
    private static Optional<FlowStep> render(
            SinkSite site, Exposures.Exposed exposed, Optional<List<PageSinks.Shown>> page) {
        return page.isEmpty()
                ? Optional.of(new FlowStep(FlowStep.Kind.RENDER, site.place(), String.join(".", exposed.path())))
                : page.get().stream()
                        .filter(shown -> shown.shows(exposed.path()))
                        .findFirst()
                        .map(PageSinks.Shown::step);
    }

    private static DataFlow flow(SinkSite site, Exposures.Exposed exposed, Type type, int argument, FlowStep render) {
        DataElement element = exposed.element();
        return new DataFlow(
                element,
                site,
                Set.of(),
                true,
                type.erasedName(),
                argument,
                List.of(
                        new FlowStep(FlowStep.Kind.SOURCE, element.place(), element.displayName()),
                        render,
                        new FlowStep(
                                FlowStep.Kind.SINK, site.place(), site.method().name())));
    }
}
