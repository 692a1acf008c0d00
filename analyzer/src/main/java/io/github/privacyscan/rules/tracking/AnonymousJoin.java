package io.github.privacyscan.rules.tracking;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.flow.DataFlow;
import io.github.privacyscan.inventory.Confidence;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.rules.FlowRule;
import io.github.privacyscan.rules.Leak;
import io.github.privacyscan.rules.Observation;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.rules.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Identifiers of visitors that are told to a tracker, or kept, together with the account of a known person. */
public final class AnonymousJoin implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(AnonymousJoin.class, "PDPO-TRACK-JOIN", "Tracking")
            .title("Anonymous behaviour joined to a known person", "把匿名瀏覽行為與已識別人士合併")
            .provision("s.2(1); DPP1(3), DPP3; leaflet on organisations' use of social networks, April 2014")
            .level(Level.WARNING, 6.0)
            .certainty(Certainty.LIKELY)
            .cwe(359)
            .dpv("dpv:Combine", "dpv:Profiling")
            .info();

    /** Identifiers that a browser or script gives to somebody who has not said who he is. */
    private static final Set<String> VISITORS = Set.of("cookie-id", "advertising-id", "browser-fingerprint");

    private static final Set<String> PEOPLE =
            Set.of("user-id", "email", "phone", "customer-number", "member-number", "username", "hkid", "name");

    private static final Text CLEAR = new Text(
            "Keep the visits apart from the account, or join them only where the person was told and the choice is tested.",
            "把瀏覽紀錄與帳戶分開保存，或只在已告知當事人並檢查其選擇後才合併。");

    private static final FlowRule TOLD = FlowRule.into(
                    INFO,
                    FlowRule.Phrases.of(
                            new Text(
                                    "together to a tracking service by '{call}', which joins the visitor to the person",
                                    "經「{call}」一併傳送至追蹤服務，令訪客與該人士合併"),
                            CLEAR),
                    "analytics",
                    "ads")
            .counting(flow -> isVisitor(flow.element()) || isPerson(flow.element()))
            .when(AnonymousJoin::hasBoth)
            .guardedBy(test -> test.names().stream().anyMatch(Refusal::asks));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        return Stream.concat(TOLD.check(context).stream(), kept(context).stream())
                .toList();
    }

    private static boolean hasBoth(Leak leak) {
        return leak.flows().stream().map(DataFlow::element).anyMatch(AnonymousJoin::isVisitor)
                && leak.flows().stream().map(DataFlow::element).anyMatch(AnonymousJoin::isPerson);
    }

    private static boolean isVisitor(DataElement element) {
        return VISITORS.contains(element.concept().id()) && element.confidence() != Confidence.WEAK;
    }

    private static boolean isPerson(DataElement element) {
        return PEOPLE.contains(element.concept().id()) && element.confidence() != Confidence.WEAK;
    }

    /** Rows that hold both; objects that only pass through the program are judged where they leave. */
    private static List<Finding> kept(RuleContext context) {
        Map<String, List<DataElement>> rows = new LinkedHashMap<>();
        for (DataElement element : context.inventory().elements()) {
            boolean isField = element.kind() == DataElement.Kind.FIELD || element.kind() == DataElement.Kind.COLUMN;
            if (isField && (isVisitor(element) || isPerson(element))) {
                rows.computeIfAbsent(element.owner(), owner -> new ArrayList<>())
                        .add(element);
            }
        }
        Set<Object> seen = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        rows.forEach((owner, elements) -> {
            boolean hasBoth = elements.stream().anyMatch(AnonymousJoin::isVisitor)
                    && elements.stream().anyMatch(AnonymousJoin::isPerson);
            if (hasBoth
                    && isStored(context, owner, elements)
                    && seen.add(elements.stream().map(DataElement::name).toList())) {
                findings.add(finding(owner, elements));
            }
        });
        return findings;
    }

    private static boolean isStored(RuleContext context, String owner, List<DataElement> elements) {
        return elements.get(0).kind() == DataElement.Kind.COLUMN
                || context.program()
                        .type(owner)
                        .filter(type -> context.roles().has(type.annotations(), owner, "entity"))
                        .isPresent();
    }

    private static Finding finding(String owner, List<DataElement> elements) {
        List<DataElement> ordered = elements.stream()
                .sorted((a, b) -> Boolean.compare(isVisitor(b), isVisitor(a)))
                .toList();
        String type = Wording.simpleName(owner);
        Text data = Wording.data(ordered);
        return Observation.of(INFO, ordered.get(0).place())
                .says(
                        "A row of '" + type + "' keeps the identifier of a visitor beside a known person: " + data.en(),
                        "「" + type + "」的紀錄把訪客識別碼與已識別人士一併保存：" + data.zhHant())
                .about(ordered)
                .clearedBy(CLEAR)
                .finding(owner);
    }
}
