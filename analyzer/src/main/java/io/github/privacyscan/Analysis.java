package io.github.privacyscan;

import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.catalog.Rules;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Runs the pipeline once and returns everything as values. */
public final class Analysis {

    private Analysis() {}

    /** The facts of all rules there are, sorted by id. */
    public static List<RuleInfo> rules() {
        return Rules.all().stream()
                .map(Rule::info)
                .sorted(Comparator.comparing(RuleInfo::id))
                .toList();
    }

    /**
     * Scans.
     *
     * @throws ConfigurationException if the request cannot be carried out as it stands
     */
    public static AnalysisResult run(AnalysisRequest request, ProgressListener progress) throws ConfigurationException {
        progress.progress("start", 0, 0);
        if (request.directories().isEmpty()) {
            throw new ConfigurationException("No folder to scan was given.");
        }
        return new AnalysisResult(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new AnalysisResult.Coverage(0, 0, 0, 0, 0, 0, Map.of(), Map.of()),
                Map.of());
    }
}
