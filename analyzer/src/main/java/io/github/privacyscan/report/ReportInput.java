package io.github.privacyscan.report;

import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.inventory.DeclaredSdk;
import io.github.privacyscan.inventory.InventoryEntry;
import io.github.privacyscan.source.Problem;
import java.nio.file.Path;
import java.util.List;

/**
 * Everything a report shows.
 *
 * @param version version of the tool, as in its coordinates
 * @param root the folder that paths are relative to; reports never name it
 * @param findings findings in order
 * @param rules facts of all rules that ran, sorted by id; every finding's rule is among them
 * @param inventory the inventory, sorted
 * @param sdks libraries declared by builds through which programs hand data to others, in order of the build files
 * @param problems what could not be read or judged, sorted
 * @param coverage how much was seen
 */
public record ReportInput(
        String version,
        Path root,
        List<Finding> findings,
        List<RuleInfo> rules,
        List<InventoryEntry> inventory,
        List<DeclaredSdk> sdks,
        List<Problem> problems,
        Coverage coverage) {

    public ReportInput {
        findings = List.copyOf(findings);
        rules = List.copyOf(rules);
        inventory = List.copyOf(inventory);
        sdks = List.copyOf(sdks);
        problems = List.copyOf(problems);
    }

    /** What a report shows when no build was read. */
    public ReportInput(
            String version,
            Path root,
            List<Finding> findings,
            List<RuleInfo> rules,
            List<InventoryEntry> inventory,
            List<Problem> problems,
            Coverage coverage) {
        this(version, root, findings, rules, inventory, List.of(), problems, coverage);
    }

    /** The elements of the inventory, sorted. */
    public List<DataElement> elements() {
        return inventory.stream().map(InventoryEntry::element).toList();
    }
}
