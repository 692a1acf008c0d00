package io.github.privacyscan;

import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.report.Coverage;
import io.github.privacyscan.report.Language;
import io.github.privacyscan.report.ReportFile;
import io.github.privacyscan.report.ReportInput;
import io.github.privacyscan.report.inventory.InventoryReport;
import io.github.privacyscan.report.sarif.SarifWriter;
import io.github.privacyscan.report.text.TextReport;
import io.github.privacyscan.source.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A result written down, in the same way for all front ends.
 *
 * @param input what the reports show
 */
public record Reports(ReportInput input) {

    /** Where front ends write SARIF if nothing else is said, below the first folder scanned. */
    public static final String DEFAULT_SARIF = "target/privacy/privacy.sarif";

    private static final String UNKNOWN_VERSION = "0.0.0-dev";

    /** The reports of a result; paths in it are relative to the root. */
    public static Reports of(AnalysisResult result, Path root) {
        AnalysisResult.Coverage seen = result.coverage();
        Coverage coverage = new Coverage(
                seen.files(),
                seen.filesFailed(),
                seen.filesPartial(),
                seen.lines(),
                seen.calls(),
                seen.callsUnresolved(),
                seen.limitsHit(),
                seen.unknownReceivers(),
                seen.modelDraft());
        return new Reports(new ReportInput(
                version(),
                root,
                result.findings(),
                result.rules(),
                result.inventory(),
                result.sdks(),
                result.problems(),
                coverage));
    }

    /** Version of the tool, as in its coordinates. */
    public static String version() {
        return Optional.ofNullable(Reports.class.getPackage().getImplementationVersion())
                .orElse(UNKNOWN_VERSION);
    }

    /** Whether something was not analysed at all: a file that could not be read, or a rule that failed. */
    public boolean isIncomplete() {
        return input.coverage().filesFailed() > 0
                || input.problems().stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }

    /** Writes SARIF to a file, replacing what was there. */
    public void writeSarif(Path file) throws IOException {
        ReportFile.write(file, this::writeSarif);
    }

    /** Writes SARIF; does not close the stream. */
    public void writeSarif(OutputStream out) throws IOException {
        SarifWriter.write(input, out);
    }

    /** Writes the inventory, as JSON if the name ends so, otherwise as CSV. */
    public void writeInventory(Path file) throws IOException {
        boolean isJson = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        ReportFile.write(
                file,
                isJson
                        ? out -> InventoryReport.writeJson(input.inventory(), input.sdks(), out)
                        : out -> InventoryReport.writeCsv(input.inventory(), out));
    }

    /** The summary for humans with at most this many findings. */
    public List<String> summary(Language language, int limit) {
        return TextReport.lines(input, language, limit);
    }

    /** How many findings of each level, on one line. */
    public static String counts(List<Finding> findings, Language language) {
        return TextReport.counts(findings, language);
    }
}
