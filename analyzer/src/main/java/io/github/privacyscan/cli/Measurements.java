package io.github.privacyscan.cli;

import io.github.privacyscan.AnalysisResult;
import io.github.privacyscan.AnalysisResult.Coverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What {@code --verbose} adds to the summary: how long each stage took and how much it saw. */
final class Measurements {

    private Measurements() {}

    static List<String> lines(AnalysisResult result) {
        List<String> lines = new ArrayList<>();
        lines.add("Time:");
        result.timings().forEach((stage, millis) -> lines.add(line("%-12s %,8d ms", stage, millis)));
        lines.add(line("%-12s %,8d ms", "all stages", sum(result)));
        Coverage seen = result.coverage();
        lines.add("Seen:");
        lines.add(line(
                "%-12s %,8d, not read %,d, read in part %,d",
                "files", seen.files(), seen.filesFailed(), seen.filesPartial()));
        lines.add(line("%-12s %,8d", "lines", seen.lines()));
        lines.add(line("%-12s %,8d, not resolved %,d", "calls", seen.calls(), seen.callsUnresolved()));
        count(lines, "Limits reached:", seen.limitsHit());
        count(lines, "Library methods that received personal data and are not known:", seen.unknownReceivers());
        return lines;
    }

    private static void count(List<String> lines, String title, Map<String, Integer> counts) {
        if (!counts.isEmpty()) {
            lines.add(title);
            counts.forEach((name, number) -> lines.add(line("%,6d %s", number, name)));
        }
    }

    private static long sum(AnalysisResult result) {
        return result.timings().values().stream().mapToLong(Long::longValue).sum();
    }

    // The annotation would be one more library.
    @SuppressWarnings("AnnotateFormatMethod")
    private static String line(String format, Object... values) {
        return "  " + String.format(Locale.ROOT, format, values);
    }
}
