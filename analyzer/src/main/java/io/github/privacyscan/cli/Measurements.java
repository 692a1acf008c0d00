package io.github.privacyscan.cli;

import io.github.privacyscan.AnalysisResult;
import io.github.privacyscan.AnalysisResult.Coverage;
import io.github.privacyscan.AnalysisResult.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What {@code --verbose} adds to the summary: how long each stage took and how much it saw. */
final class Measurements {

    private Measurements() {}

    static List<String> lines(AnalysisResult result) {
        List<String> lines = new ArrayList<>();
        lines.add("Time:");
        result.times().stages().forEach((stage, millis) -> {
            lines.add(line("%-12s %,8d ms", stage, millis));
            if (stage.equals("read")) {
                inside(lines, result.times());
            }
        });
        lines.add(line("%-12s %,8d ms", "all stages", sum(result)));
        processor().ifPresent(cpu -> lines.add(line("%-12s %,8d ms, of the whole process", "processor", cpu)));
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

    /** Reading is two things, of which the first is another project's. */
    private static void inside(List<String> lines, Times times) {
        String threads = times.readers() == 1 ? "of 1 thread" : "of " + times.readers() + " threads together";
        lines.add(line("  %-10s %,8d ms %s, in JavaParser", "parse", times.parse(), threads));
        lines.add(line("  %-10s %,8d ms %s", "lower", times.lower(), threads));
    }

    /**
     * Processor milliseconds of this process so far, compiler and garbage collector included; empty where the system does
     * not tell. The peak of the heap is not told: asking takes 50 ms and more, because it loads the management classes.
     */
    private static Optional<Long> processor() {
        return ProcessHandle.current().info().totalCpuDuration().map(Duration::toMillis);
    }

    private static void count(List<String> lines, String title, Map<String, Integer> counts) {
        if (!counts.isEmpty()) {
            lines.add(title);
            counts.forEach((name, number) -> lines.add(line("%,6d %s", number, name)));
        }
    }

    private static long sum(AnalysisResult result) {
        return result.times().stages().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    // The annotation would be one more library.
    @SuppressWarnings("AnnotateFormatMethod")
    private static String line(String format, Object... values) {
        return "  " + String.format(Locale.ROOT, format, values);
    }
}
