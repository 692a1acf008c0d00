package io.github.privacyscan.flow;

import io.github.privacyscan.inventory.Inventory;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.source.Place;
import io.github.privacyscan.source.Problem;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the flow stage. */
public final class FlowAnalysis {

    private FlowAnalysis() {}

    /** Finds which personal data reach which sinks; deterministic. */
    public static FlowResult run(LinkedProgram program, Inventory inventory, Knowledge knowledge, int threads) {
        return run(program, inventory, knowledge, threads, true);
    }

    /** With {@code sliced} false the slice keeps everything: slower, and the same flows. */
    static FlowResult run(
            LinkedProgram program, Inventory inventory, Knowledge knowledge, int threads, boolean sliced) {
        Code.Constants constants = new FieldConstants(program);
        ModelIndex models = new ModelIndex(knowledge, program, inventory.storage());
        CallGraph calls = new CallGraph(program, models, constants, RemoteCalls.of(program, knowledge), threads);
        AnnotationRoles roles = new AnnotationRoles(knowledge);
        Renderings renderings = Renderings.of(program, inventory, roles, calls, constants);
        MaskedTexts masks = renderings.masks();
        ExposureFinder exposures = renderings.exposures();
        Wrappers wrappers = new Wrappers(program);
        Transfer transfer = new Transfer(constants, wrappers, masks, exposures);
        CallTransfer libraries = new CallTransfer(constants, exposures, renderings.settings(), masks);
        Overwrites overwrites = new Overwrites(calls, constants);
        Origins origins = new Origins(calls, transfer, libraries);
        Declarations declarations = new Declarations(program, knowledge);
        Throwing throwing = new Throwing(program, new ExceptionHandlers(program, roles));
        ValueSinks values = valueSinks(declarations, program, inventory, knowledge, constants, throwing);
        PageSinks pages = new PageSinks(program, program.views());
        SinkHits hits =
                new SinkHits(constants, values, exposures, pages, new StreamSinks(program, calls, origins, knowledge));
        Seeds seeds = new Seeds(program, calls, declarations, inventory, knowledge, overwrites, renderings, constants);
        List<Seeds.Seed> sources = seeds.all(program);
        ValueFlowEdges edges =
                new ValueFlowEdges(calls, origins, hits, throwing, constants, new Cells(program), wrappers);
        Slice slice = ValueFlowGraph.slice(program, calls, edges, sources, exposures, sliced);
        Tabulation tabulation = new Tabulation(
                calls, transfer, libraries, masks, overwrites, origins, slice, new Contents(program), hits, throwing);
        sources.forEach(seed -> seed(tabulation, seed));
        tabulation.run();
        List<SinkSite> sites = sites(program, calls, hits);
        Paths paths = new Paths(calls, tabulation, values.errorTexts());
        List<DataFlow> flows = new ArrayList<>(flows(hits, paths));
        flows.addAll(new WholeObjects(calls, exposures, overwrites, constants, pages).flows(sites, flows));
        return new FlowResult(
                flows.stream().sorted().toList(),
                sites,
                new GuardSearch(calls),
                exposures,
                new FlowStatistics(
                        program.procedures().size(),
                        slice.procedures(),
                        tabulation.size(),
                        tabulation.unknownCalls().all(program, paths)),
                calls.limits()::counts,
                problems(tabulation));
    }

    private static ValueSinks valueSinks(
            Declarations declarations,
            LinkedProgram program,
            Inventory inventory,
            Knowledge knowledge,
            Code.Constants constants,
            Throwing throwing) {
        return new ValueSinks(
                declarations,
                new IdentifierFields(program, inventory, knowledge),
                new Redirects(knowledge, constants),
                new ErrorTexts(program, knowledge),
                new ErrorAnswers(throwing));
    }

    private static void seed(Tabulation tabulation, Seeds.Seed seed) {
        String name = seed.element().displayName();
        Fact.Cause read = new Fact.Cause(Optional.empty(), Optional.empty(), seed.from(), FlowStep.Kind.SOURCE, name);
        tabulation.seed(
                seed.procedure(),
                new Root.Seed(seed.element(), Holding.NONE),
                seed.variable(),
                seed.content(),
                seed.from(),
                read);
    }

    private static List<SinkSite> sites(LinkedProgram program, CallGraph calls, SinkHits hits) {
        List<SinkSite> sites = new ArrayList<>();
        for (Procedure procedure : program.procedures()) {
            Code code = calls.code(procedure);
            for (int i = 0; i < code.size(); i++) {
                sites.addAll(hits.sitesAt(code, i));
            }
        }
        return sites.stream().sorted().toList();
    }

    private record FlowKey(SinkSite site, io.github.privacyscan.inventory.DataElement element) {}

    /** One flow per element and sink: the one that changed the value least, then the shortest. */
    private static Collection<DataFlow> flows(SinkHits hits, Paths paths) {
        Map<FlowKey, DataFlow> best = new LinkedHashMap<>();
        for (SinkHits.Hit hit : hits.all()) {
            for (DataFlow flow : paths.of(hit)) {
                if (MaskVerdict.isHidden(
                        hit.fact().marks(), flow.element().concept().id())) {
                    continue;
                }
                if (Contained.isTooFar(flow)) {
                    continue;
                }
                best.merge(new FlowKey(flow.sink(), flow.element()), flow, FlowAnalysis::better);
            }
        }
        return best.values();
    }

    private static DataFlow better(DataFlow first, DataFlow second) {
        if (first.effects().size() != second.effects().size()) {
            return first.effects().size() < second.effects().size() ? first : second;
        }
        if (first.rendered() != second.rendered()) {
            return first.rendered() ? second : first;
        }
        return second.steps().size() < first.steps().size() ? second : first;
    }

    private static List<Problem> problems(Tabulation tabulation) {
        return tabulation.isFull()
                ? List.of(new Problem(
                        Problem.Severity.WARNING,
                        Problem.Stage.FLOW,
                        new Place("", Span.NONE),
                        "The flow analysis stopped at " + Budget.MAX_FACTS
                                + " facts; flows may be missing. Scan fewer modules at once."))
                : List.of();
    }
}
