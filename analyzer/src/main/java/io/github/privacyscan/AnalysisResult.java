package io.github.privacyscan;

import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.inventory.DeclaredSdk;
import io.github.privacyscan.inventory.InventoryEntry;
import io.github.privacyscan.report.UnknownReceiver;
import io.github.privacyscan.source.Problem;
import java.util.List;
import java.util.Map;

/**
 * Everything a scan found. The same request on the same input gives an equal result except for {@link #times()}.
 *
 * @param findings findings, sorted by place, rule and identity
 * @param rules facts of all rules that ran, sorted by id
 * @param inventory the inventory of personal data, sorted
 * @param sdks libraries declared by builds through which programs hand data to others, in order of the build files
 * @param problems what could not be read or judged, sorted
 * @param coverage how much was seen
 * @param times how long it took; for humans, never for reports
 */
public record AnalysisResult(
        List<Finding> findings,
        List<RuleInfo> rules,
        List<InventoryEntry> inventory,
        List<DeclaredSdk> sdks,
        List<Problem> problems,
        Coverage coverage,
        Times times) {

    public AnalysisResult {
        findings = List.copyOf(findings);
        rules = List.copyOf(rules);
        inventory = List.copyOf(inventory);
        sdks = List.copyOf(sdks);
        problems = List.copyOf(problems);
    }

    /** A result without builds. */
    public AnalysisResult(
            List<Finding> findings,
            List<RuleInfo> rules,
            List<InventoryEntry> inventory,
            List<Problem> problems,
            Coverage coverage,
            Times times) {
        this(findings, rules, inventory, List.of(), problems, coverage, times);
    }

    /** The elements of the inventory, sorted. */
    public List<DataElement> elements() {
        return inventory.stream().map(InventoryEntry::element).toList();
    }

    /**
     * How long a scan took. The stage {@code read} parses and lowers on several threads; how much of which is counted
     * inside each thread, in wall time, and added up.
     *
     * @param stages milliseconds of wall time per stage, in order of the pipeline
     * @param parse milliseconds in the parser, of all reading threads together
     * @param lower milliseconds from syntax trees to facts, of all reading threads together
     * @param readers how many threads read
     * @param rules milliseconds of wall time of each rule, by its id; rules run side by side
     */
    public record Times(Map<String, Long> stages, long parse, long lower, int readers, Map<String, Long> rules) {

        /** Nothing was done. */
        public static final Times NONE = new Times(Map.of(), 0, 0, 0, Map.of());

        public Times {
            stages = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(stages));
            rules = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(rules));
        }
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
     * @param unknownReceivers library methods without a model that received personal data, those most worth one first
     * @param modelDraft a file for a knowledge folder that describes the first of them, to be corrected; may be empty
     */
    public record Coverage(
            int files,
            int filesFailed,
            int filesPartial,
            long lines,
            int calls,
            int callsUnresolved,
            Map<String, Integer> limitsHit,
            List<UnknownReceiver> unknownReceivers,
            String modelDraft) {
        public Coverage {
            limitsHit = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(limitsHit));
            unknownReceivers = List.copyOf(unknownReceivers);
        }
    }
}
