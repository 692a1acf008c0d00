package io.github.privacyscan.rules.protection;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.flow.DataFlow;
import io.github.privacyscan.flow.FlowStep;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.rules.FlowPaths;
import io.github.privacyscan.rules.Leak;
import io.github.privacyscan.rules.Observation;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.rules.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Identifiers with few possible values that are hashed without a key and then kept, logged or handed on as if nobody could
 * tell whose they are. What is hashed together with a value from outside the sources counts as keyed.
 */
public final class WeakPseudonym implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(WeakPseudonym.class, "PDPO-DPP4-WEAK-PSEUDONYM", "DPP4")
            .title("Identifier “anonymised” by a plain hash, truncation or reversible encoding", "以簡單雜湊或可逆編碼充當匿名化")
            .provision("DPP4(1); Guidance on Personal Data Erasure and Anonymisation (secondary source in part)")
            .level(Level.ERROR, 7.0)
            .certainty(Certainty.SURE)
            .cwe(328, 759, 916)
            .dpv("dpv:Pseudonymisation", "dpv:Anonymisation")
            .info();

    private static final Text CLEAR = new Text(
            "Use a random token from a table, or an HMAC whose key is kept outside the sources.",
            "改用以對照表保存的隨機代號，或以存於原始碼以外的密鑰計算 HMAC。");

    private static final Text COUNTABLE =
            new Text("a number with so few possible values that all can be tried", "可能值數目有限，可逐一嘗試還原");

    /** How many values there are to try. */
    private static final Map<String, Text> VALUES = Map.of(
            "hkid",
                    new Text(
                            "fewer than 710 million numbers are possible, so all can be tried", "可能的號碼少於7.1億個，可逐一嘗試還原"),
            "phone", new Text("Hong Kong has at most 80 million numbers, so all can be tried", "香港號碼最多8,000萬個，可逐一嘗試還原"),
            "email", new Text("lists of addresses can be hashed and compared", "可把現成電郵名單逐一雜湊比對"),
            "payment-card", COUNTABLE,
            "prc-id", COUNTABLE,
            "identity-document", COUNTABLE,
            "passport", COUNTABLE,
            "bank-account", COUNTABLE,
            "foreign-national-id", COUNTABLE,
            "home-return-permit", COUNTABLE);

    private static final Set<String> KINDS = Set.of(
            "db",
            "cache",
            "log",
            "telemetry",
            "analytics",
            "ads",
            "http-out",
            "file",
            "file-name",
            "queue",
            "cloud-storage",
            "response",
            "url",
            "cookie",
            "ai-model",
            "marketing-platform",
            "social-network",
            "email",
            "sms",
            "template-model");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        List<DataFlow> flows =
                context.flow().flows().stream().filter(WeakPseudonym::counts).toList();
        Hashes hashes = new Hashes(context, flows);
        Map<FlowStep, List<DataFlow>> byHash = new LinkedHashMap<>();
        for (DataFlow flow : flows) {
            hashes.hash(flow)
                    .filter(hash -> hashes.isUnkeyed(flow, hash))
                    .ifPresent(hash -> byHash.computeIfAbsent(hash, step -> new ArrayList<>())
                            .add(flow));
        }
        return byHash.entrySet().stream()
                .map(entry -> finding(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static boolean counts(DataFlow flow) {
        return flow.effects().contains(CallModel.Effect.HASHED)
                && !flow.effects().contains(CallModel.Effect.PART)
                && VALUES.containsKey(flow.element().concept().id())
                && KINDS.contains(flow.sink().model().kind())
                && Leak.countsAlone(flow.element())
                && !flow.element().isProtected()
                && !flow.rendered();
    }

    private static Finding finding(FlowStep hash, List<DataFlow> flows) {
        Leak leak = Leak.ofOneCall(flows);
        List<DataElement> elements = leak.elements();
        List<String> sinks =
                flows.stream().map(flow -> Wording.call(flow.sink())).distinct().toList();
        Text data = Wording.data(elements);
        Text out = Wording.names(sinks);
        Text values = VALUES.getOrDefault(elements.get(0).concept().id(), COUNTABLE);
        Observation observation = Observation.of(INFO, hash.place())
                .says(
                        data.en() + (elements.size() == 1 ? " becomes" : " become") + " a hash without a key in '"
                                + hash.name() + "' and the hash flows into " + out.en() + "; " + values.en(),
                        data.zhHant() + "經「" + hash.name() + "」變成無密鑰的雜湊值，並流入" + out.zhHant() + "；" + values.zhHant())
                .about(elements)
                .clearedBy(CLEAR);
        for (DataFlow flow : leak.flows()) {
            observation = observation.along(FlowPaths.path(flow));
        }
        return observation.finding(elements.get(0).displayName() + " hashed by " + hash.name() + " in "
                + flows.get(0).sink().procedure().method());
    }
}
