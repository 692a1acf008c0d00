package io.github.privacyscan.rules.security;

import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.flow.DataFlow;
import io.github.privacyscan.flow.SinkSite;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.rules.Definitions;
import io.github.privacyscan.rules.FlowPaths;
import io.github.privacyscan.rules.Grade;
import io.github.privacyscan.rules.Leak;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.Wording;
import io.github.privacyscan.rules.settings.ConfiguredTexts;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Personal data in requests whose address is a constant without encryption; one finding per address and sending method. */
final class PlainTransfers {

    private static final Set<String> SINKS = Set.of("http-out", "url");

    private PlainTransfers() {}

    /** What goes to one address. */
    private record Transfer(Definitions.Literal address, List<DataFlow> flows) {}

    static List<Finding> of(RuleContext context) {
        Map<Place, Transfer> byAddress = new LinkedHashMap<>();
        ConfiguredTexts configured = ConfiguredTexts.of(context);
        for (Leak leak : Leak.of(context.flow().flows(), PlainTransfers::counts)) {
            address(context, configured, leak.sink())
                    .ifPresent(address -> byAddress
                            .computeIfAbsent(address.place(), place -> new Transfer(address, new ArrayList<>()))
                            .flows()
                            .addAll(leak.flows()));
        }
        return byAddress.values().stream()
                .map(transfer -> finding(transfer.address(), transfer.flows()))
                .toList();
    }

    private static boolean counts(DataFlow flow) {
        return SINKS.contains(flow.sink().model().kind()) && Leak.countsAlone(flow.element());
    }

    private static Optional<Definitions.Literal> address(
            RuleContext context, ConfiguredTexts configured, SinkSite sink) {
        return Addresses.of(context.program(), configured, sink.procedure(), sink.instruction())
                .filter(literal -> Addresses.isPlain(literal.text()));
    }

    private static Finding finding(Definitions.Literal address, List<DataFlow> flows) {
        Leak leak = Leak.ofOneCall(flows);
        Text data = Wording.data(leak.elements());
        String verb = leak.flows().size() == 1 ? " is" : " are";
        String host = Addresses.host(address.text());
        String call = Wording.call(leak.sink());
        Text fact = new Text(
                data.en() + verb + " sent by '" + call + "' to '" + host + "' without encryption",
                data.zhHant() + "經「" + call + "」以未加密方式傳送至「" + host + "」");
        Grade grade = Grade.of(PersonalDataWithoutTls.INFO).on(leak.elements().get(0));
        return new Finding(
                PersonalDataWithoutTls.INFO,
                address.place(),
                Wording.sentence(fact),
                grade.level(),
                grade.severity(),
                grade.certainty(),
                leak.elements().stream().map(FlowPaths::element).toList(),
                leak.flows().stream().map(flow -> path(flow, address)).toList(),
                List.of(new Finding.Related(leak.sink().place(), new Text("the call that sends", "傳送的呼叫"))),
                new Text(
                        "Use an https address, or a loopback address when the data stay on the machine.",
                        "使用 https 位址；如資料不離開本機，則使用迴送位址。"),
                names(leak) + " -> " + host + " in " + leak.sink().procedure().method());
    }

    private static Finding.Path path(DataFlow flow, Definitions.Literal address) {
        List<Finding.Step> steps = new ArrayList<>(FlowPaths.path(flow).steps());
        steps.add(new Finding.Step(address.place(), new Text("the address has no encryption", "此位址並無加密")));
        return new Finding.Path(steps);
    }

    private static String names(Leak leak) {
        return leak.elements().stream().map(DataElement::displayName).collect(Collectors.joining(","));
    }
}
