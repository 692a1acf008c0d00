package io.github.privacyscan.rules.tracking;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.link.Endpoint;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.PageFacts;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.rules.CallIndex;
import io.github.privacyscan.rules.Definitions;
import io.github.privacyscan.rules.Observation;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Trackers that run for everybody in a program that nowhere speaks of a choice about them: one finding per recipient. */
public final class TrackingWithoutRefusal implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(TrackingWithoutRefusal.class, "PDPO-TRACK-NO-OPTOUT", "Tracking")
            .title("Tracking runs with no way to refuse and no stated reason", "追蹤功能不設拒絕選項亦無說明原因")
            .provision(
                    "leaflet on online behavioural tracking, April 2014; good practice unless the data are personal data"
                            + " used in direct marketing")
            .level(Level.WARNING, 4.5)
            .certainty(Certainty.LIKELY)
            .cwe()
            .dpv("dpv:CannotOptOutFromProcess", "dpv:Tracking")
            .info();

    private static final Text CLEAR = new Text(
            "Load the tracker only where the visitor's choice allows it, offer an opt-out, or say why none is possible.",
            "按訪客的選擇才載入追蹤程式、提供拒絕選項，或說明為何無法提供。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        Map<String, List<Trackers.Use>> byRecipient = new LinkedHashMap<>();
        for (Trackers.Use use : Trackers.of(context)) {
            if (!use.isGated()) {
                byRecipient
                        .computeIfAbsent(use.recipient(), any -> new ArrayList<>())
                        .add(use);
            }
        }
        if (byRecipient.isEmpty() || offersChoice(context)) {
            return List.of();
        }
        int pages = context.program().program().resources().of(PageFacts.class).size();
        return byRecipient.values().stream().map(uses -> finding(uses, pages)).toList();
    }

    private static Finding finding(List<Trackers.Use> uses, int pages) {
        Trackers.Use first = uses.get(0);
        String places = uses.size() == 1 ? "" : " and in " + counted(uses.size() - 1, "more place");
        String placesZh = uses.size() == 1 ? "" : "（另有 " + (uses.size() - 1) + " 處）";
        String verb = first.isTag() ? "is loaded" : "is told of people";
        Observation observation = Observation.of(INFO, first.place())
                .says(
                        "The tracking service " + first.recipient() + " " + verb + " by '" + first.name() + "'" + places
                                + "; a choice of the visitor about cookies or tracking was looked for around it, in the code and"
                                + " in " + counted(pages, "page") + ", and not found",
                        "追蹤服務 " + first.recipient() + " 經「" + first.name() + "」啟用" + placesZh + "；在其前後、程式碼及 " + pages
                                + " 個頁面均找不到訪客就 Cookie 或追蹤作出的選擇")
                .clearedBy(CLEAR);
        for (Trackers.Use other : uses.subList(1, Math.min(uses.size(), 4))) {
            observation = observation.near(other.place(), new Text("here too", "此處亦然"));
        }
        return observation.finding(first.recipient());
    }

    private static String counted(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private static boolean offersChoice(RuleContext context) {
        return Stream.concat(declared(context), shown(context)).anyMatch(Refusal::offers)
                || context.calls().named("getHeader").stream().anyMatch(call -> readsSignal(context, call));
    }

    private static Stream<String> declared(RuleContext context) {
        return Stream.concat(
                context.program().sourceTypes().stream().flatMap(TrackingWithoutRefusal::names),
                context.endpoints().stream().map(Endpoint::paths).flatMap(List::stream));
    }

    private static Stream<String> names(TypeDecl type) {
        return Stream.of(
                        Stream.of(type.simpleName()),
                        type.fields().stream().map(field -> field.name()),
                        type.methods().stream().map(method -> method.name()))
                .flatMap(names -> names)
                .map(name -> name + " " + type.simpleName());
    }

    private static Stream<String> shown(RuleContext context) {
        return context.program().program().resources().of(PageFacts.class).stream()
                .flatMap(page -> Stream.of(
                                page.embeds().stream().map(embed -> embed.address()),
                                page.calls().stream().map(call -> call.function() + " " + call.arguments()),
                                page.links().stream().map(link -> link.href()),
                                page.texts().stream().map(text -> text.text()))
                        .flatMap(texts -> texts));
    }

    private static boolean readsSignal(RuleContext context, CallIndex.Call call) {
        return call.instruction() instanceof Instruction.Call instruction
                && instruction.arguments().size() == 1
                && new Definitions(context.program(), call.procedure())
                        .text(instruction.arguments().get(0))
                        .filter(header -> Refusal.offers(header.text()))
                        .isPresent();
    }
}
