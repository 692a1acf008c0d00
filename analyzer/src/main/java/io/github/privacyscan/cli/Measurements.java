package io.github.privacyscan.cli;

import io.github.privacyscan.AnalysisResult;
import io.github.privacyscan.AnalysisResult.Coverage;
import io.github.privacyscan.AnalysisResult.Times;
import io.github.privacyscan.report.UnknownReceiver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What {@code --verbose} adds to the summary: how long each stage took and how much it saw. */
final class Measurements {

    /** Receivers that are listed; SARIF has the names of all. */
    private static final int LISTED = 40;

    /** Rules that are named with their time. */
    private static final int SLOWEST = 10;

    /** Data of one receiver that are named. */
    private static final int NAMED = 4;

    private Measurements() {}

    static List<String> lines(AnalysisResult result) {
        List<String> lines = new ArrayList<>();
        lines.add("Time:");
        result.times().stages().forEach((stage, millis) -> {
            lines.add(line("%-12s %,8d ms", stage, millis));
            if (stage.equals("read")) {
                inside(lines, result.times());
            } else if (stage.equals("rules")) {
                slowest(lines, result.times().rules());
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
        unknown(lines, seen);
        return lines;
    }

    /** Reading is two things, of which the first is another project's. */
    private static void inside(List<String> lines, Times times) {
        String threads = times.readers() == 1 ? "of 1 thread" : "of " + times.readers() + " threads together";
        lines.add(line("  %-10s %,8d ms %s, in JavaParser", "parse", times.parse(), threads));
        lines.add(line("  %-10s %,8d ms %s", "lower", times.lower(), threads));
    }

    /** The rules that took longest; those below a millisecond say nothing. */
    private static void slowest(List<String> lines, Map<String, Long> rules) {
        rules.entrySet().stream()
                .filter(rule -> rule.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(SLOWEST)
                .forEach(rule -> lines.add(line("  %-26s %,8d ms", rule.getKey(), rule.getValue())));
    }

    /**
     * Processor milliseconds of this process so far, compiler and garbage collector included; empty where the system does
     * not tell. The peak of the heap is not told: asking takes 50 ms and more, because it loads the management classes.
     */
    private static Optional<Long> processor() {
        return ProcessHandle.current().info().totalCpuDuration().map(Duration::toMillis);
    }

    /** Those most worth a model with all there is to know, the others by name. */
    private static void unknown(List<String> lines, Coverage seen) {
        if (seen.unknownReceivers().isEmpty()) {
            return;
        }
        lines.add("Library methods that received personal data and are not known, those most worth a model first:");
        seen.unknownReceivers().stream()
                .limit(LISTED)
                .forEach(receiver -> lines.add(line(
                        "%,6d %s  %s  (%s)",
                        receiver.calls(), receiver.method(), receiver.first(), shortened(receiver.data()))));
        if (seen.unknownReceivers().size() > LISTED) {
            lines.add(line("… and %,d more", seen.unknownReceivers().size() - LISTED));
        }
        if (!seen.modelDraft().isEmpty()) {
            lines.add("Models of the first "
                    + Math.min(UnknownReceiver.TOLD, seen.unknownReceivers().size())
                    + ", for a .yaml file in a folder given with --knowledge; correct them first:");
            lines.add("");
            seen.modelDraft().lines().forEach(lines::add);
            lines.add("");
        }
    }

    private static String shortened(List<String> data) {
        String named = data.stream().limit(NAMED).collect(Collectors.joining(", "));
        return data.size() > NAMED ? named + ", …" : named;
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
