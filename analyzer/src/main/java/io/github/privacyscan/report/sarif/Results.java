package io.github.privacyscan.report.sarif;

import com.contrastsecurity.sarif.CodeFlow;
import com.contrastsecurity.sarif.Message;
import com.contrastsecurity.sarif.PartialFingerprints;
import com.contrastsecurity.sarif.PropertyBag;
import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.ThreadFlow;
import com.contrastsecurity.sarif.ThreadFlowLocation;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Fingerprints;
import io.github.privacyscan.findings.LineHashes;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.report.ReportInput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Findings as SARIF results, to be asked for in order: messages and hashes depend on what came before. */
final class Results {

    private final Locations locations;
    private final FileHashes hashes;
    private final Map<String, Integer> ruleIndices = new HashMap<>();
    private final Map<String, Integer> seenMessages = new HashMap<>();

    Results(ReportInput input, Locations locations) {
        this.locations = locations;
        this.hashes = new FileHashes(input.root());
        for (RuleInfo rule : input.rules()) {
            ruleIndices.put(rule.id(), ruleIndices.size());
        }
    }

    Result of(Finding finding, String fingerprint) {
        RelatedPlaces related = new RelatedPlaces(finding, locations);
        Result result = new Result()
                .withRuleId(finding.rule().id())
                .withRuleIndex(ruleIndex(finding.rule()))
                .withKind(Result.Kind.FAIL)
                .withLevel(Result.Level.valueOf(finding.level().name()))
                .withMessage(new Message().withText(unique(finding, message(finding) + related.links())))
                .withLocations(List.of(locations.of(finding.place())))
                .withPartialFingerprints(fingerprints(finding, fingerprint))
                .withProperties(properties(finding));
        if (!related.locations().isEmpty()) {
            result.setRelatedLocations(related.locations());
        }
        if (!finding.paths().isEmpty()) {
            result.setCodeFlows(finding.paths().stream().map(this::codeFlow).toList());
        }
        return result;
    }

    private int ruleIndex(RuleInfo rule) {
        Integer index = ruleIndices.get(rule.id());
        if (index == null) {
            throw new IllegalStateException("A finding of " + rule.id() + ", which is not among the rules that ran");
        }
        return index;
    }

    /** The fact, what it bears on, and what would clear it. */
    private static String message(Finding finding) {
        String provision = finding.rule().provision().split(";", 2)[0].strip();
        String text = sentence(finding.message().en()) + " Relevant to " + provision + "."
                + (finding.clear().en().isBlank()
                        ? ""
                        : " " + sentence(finding.clear().en()));
        return RelatedPlaces.withoutLinks(text);
    }

    private static String sentence(String text) {
        String stripped = text.strip();
        return stripped.endsWith(".") ? stripped : stripped + ".";
    }

    /** Jenkins and others take two findings of one rule on one line with one message for the same finding. */
    private String unique(Finding finding, String text) {
        String key = finding.rule().id() + '\n' + finding.place() + '\n' + text;
        int number = seenMessages.merge(key, 1, Integer::sum);
        return number == 1 ? text : text + " (" + number + ")";
    }

    private PartialFingerprints fingerprints(Finding finding, String fingerprint) {
        PartialFingerprints fingerprints =
                new PartialFingerprints().withAdditionalProperty(Fingerprints.KEY, fingerprint);
        hashes.of(finding.place()).ifPresent(hash -> fingerprints.withAdditionalProperty(LineHashes.KEY, hash));
        return fingerprints;
    }

    private CodeFlow codeFlow(Finding.Path path) {
        List<ThreadFlowLocation> steps = new ArrayList<>();
        for (Finding.Step step : path.steps()) {
            boolean isLast = steps.size() == path.steps().size() - 1;
            Set<String> kinds = new LinkedHashSet<>();
            kinds.add("taint");
            if (steps.isEmpty() || isLast) {
                kinds.add(isLast ? "sink" : "source");
            }
            steps.add(new ThreadFlowLocation()
                    .withLocation(locations.of(step.place(), step.text().en()))
                    .withKinds(kinds)
                    .withExecutionOrder(steps.size() + 1));
        }
        return new CodeFlow().withThreadFlows(List.of(new ThreadFlow().withLocations(steps)));
    }

    private static PropertyBag properties(Finding finding) {
        PropertyBag bag = new PropertyBag()
                .withAdditionalProperty("security-severity", RuleDescriptors.severity(finding.securitySeverity()))
                .withAdditionalProperty("certainty", finding.certainty().name().toLowerCase(Locale.ROOT))
                .withAdditionalProperty("messageZhHant", finding.message().zhHant())
                .withAdditionalProperty("clear", finding.clear().en())
                .withAdditionalProperty("clearZhHant", finding.clear().zhHant())
                .withAdditionalProperty("identity", finding.identity())
                .withAdditionalProperty(
                        "elements",
                        finding.elements().stream().map(Results::element).toList());
        finding.elements().stream()
                .findFirst()
                .ifPresent(worst -> bag.withAdditionalProperty("concept", worst.concept())
                        .withAdditionalProperty("tier", worst.tier())
                        .withAdditionalProperty("confidence", worst.confidence()));
        if (!finding.paths().isEmpty()) {
            bag.withAdditionalProperty(
                    "stepsZhHant",
                    finding.paths().stream()
                            .map(path -> path.steps().stream()
                                    .map(step -> step.text().zhHant())
                                    .toList())
                            .toList());
        }
        return bag;
    }

    private static Map<String, Object> element(Finding.Element element) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", element.name());
        map.put("concept", element.concept());
        map.put("tier", element.tier());
        map.put("confidence", element.confidence());
        map.put("evidence", element.evidence());
        map.put("declaredAt", element.place().toString());
        return new TreeMap<>(map);
    }
}
