package io.github.privacyscan;

import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.source.Problem;
import java.util.List;
import java.util.Map;

/**
 * Everything a scan found. The same request on the same input gives an equal result except for {@link #timings()}.
 *
 * @param findings findings, sorted by place, rule and identity
 * @param rules facts of all rules that ran, sorted by id
 * @param elements the inventory of personal data, sorted
 * @param problems what could not be read or judged, sorted
 * @param coverage how much was seen
 * @param timings milliseconds of wall time per stage, in order of the pipeline; for humans, never for reports
 */
public record AnalysisResult(
        List<Finding> findings,
        List<RuleInfo> rules,
        List<DataElement> elements,
        List<Problem> problems,
        Coverage coverage,
        Map<String, Long> timings) {

    public AnalysisResult {
        findings = List.copyOf(findings);
        rules = List.copyOf(rules);
        elements = List.copyOf(elements);
        problems = List.copyOf(problems);
        timings = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(timings));
    }

    /**
     * How much was seen.
     *
     * @param files source files found
     * @param filesFailed of these, not read at all
     * @param filesPartial of these, read in part
     * @param lines lines of the files read
     * @param calls calls in bodies
     * @param callsUnresolved of these, nothing known about the target
     * @param limitsHit how often each limit cut the analysis, by name
     * @param unknownReceivers library methods without a model that received personal data, with how often
     */
    public record Coverage(
            int files,
            int filesFailed,
            int filesPartial,
            long lines,
            int calls,
            int callsUnresolved,
            Map<String, Integer> limitsHit,
            Map<String, Integer> unknownReceivers) {
        public Coverage {
            limitsHit = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(limitsHit));
            unknownReceivers = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(unknownReceivers));
        }
    }
}
