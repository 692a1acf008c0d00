package io.github.privacyscan.report.text;

import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.report.Language;
import io.github.privacyscan.report.ReportInput;
import io.github.privacyscan.report.UnknownReceiver;
import io.github.privacyscan.source.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The summary as lines of text, without colours. Each finding stands behind {@code path:line}, which terminals open. Files
 * with the worst findings come first.
 */
public final class TextReport {

    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::level)
            .thenComparing(Finding::securitySeverity, Comparator.reverseOrder())
            .thenComparing(Finding::certainty)
            .thenComparing(Comparator.naturalOrder());

    /** More receivers than these are for the SARIF file. */
    private static final int MAX_UNKNOWN = 5;

    private static final int MAX_PROBLEMS = 10;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}|[\\x80-\\x9F]");

    private final ReportInput input;
    private final Words words;
    private final List<String> lines = new ArrayList<>();

    private TextReport(ReportInput input, Words words) {
        this.input = input;
        this.words = words;
    }

    /**
     * The summary.
     *
     * @param limit how many findings are shown at most
     */
    public static List<String> lines(ReportInput input, Language language, int limit) {
        TextReport report = new TextReport(input, new Words(language));
        report.findings(limit);
        report.notSeen();
        report.total();
        return report.lines.stream().map(TextReport::printable).toList();
    }

    /** One line: how many findings of each level. */
    public static String counts(List<Finding> findings, Language language) {
        Words words = new Words(language);
        if (findings.isEmpty()) {
            return words.findings(0);
        }
        String levels = Stream.of(Level.values())
                .map(level -> Map.entry(
                        level,
                        findings.stream()
                                .filter(finding -> finding.level() == level)
                                .count()))
                .filter(count -> count.getValue() > 0)
                .map(count -> words.level(count.getKey(), count.getValue()))
                .collect(Collectors.joining(", "));
        return words.findings(findings.size()) + " (" + levels + ")";
    }

    private void findings(int limit) {
        Map<String, List<Finding>> byFile = new LinkedHashMap<>();
        input.findings().stream()
                .sorted(WORST_FIRST)
                .limit(limit)
                .forEach(finding -> byFile.computeIfAbsent(finding.place().path(), path -> new ArrayList<>())
                        .add(finding));
        byFile.forEach((path, findings) -> {
            lines.add(path);
            findings.stream().sorted().forEach(this::finding);
            lines.add("");
        });
        int hidden = input.findings().size() - limit;
        if (hidden > 0) {
            lines.add(words.say(
                    "… and " + words.findings(hidden) + " more; the SARIF file has all of them.",
                    "……另有 " + words.findings(hidden) + "，全部載於 SARIF 檔案。"));
            lines.add("");
        }
    }

    private void finding(Finding finding) {
        lines.add("  " + finding.place() + "  " + words.level(finding.level()) + "  "
                + finding.rule().id());
        lines.add("      " + words.language().of(finding.message()));
    }

    private void notSeen() {
        List<String> notes = new ArrayList<>();
        int failed = input.coverage().filesFailed();
        int partial = input.coverage().filesPartial();
        if (failed > 0) {
            notes.add(words.say(words.files(failed) + " not read", words.files(failed) + "未能讀取"));
        }
        if (partial > 0) {
            notes.add(words.say(words.files(partial) + " read in part", words.files(partial) + "只讀取了部分"));
        }
        int percent = percentUnresolved();
        if (percent > 0) {
            notes.add(words.say(percent + "% of calls not resolved", percent + "% 的呼叫未能辨識"));
        }
        int limits = input.coverage().limitsHit().size();
        if (limits > 0) {
            notes.add(words.say(limits + (limits == 1 ? " limit" : " limits") + " reached", "觸及 " + limits + " 項上限"));
        }
        if (!notes.isEmpty() || !losses().isEmpty()) {
            lines.add((words.say("Not seen: ", "未能分析：") + String.join(", ", notes)).strip());
        }
        problems();
        unknownReceivers();
    }

    private int percentUnresolved() {
        int calls = input.coverage().calls();
        return calls == 0 ? 0 : (int) Math.round(100.0 * input.coverage().callsUnresolved() / calls);
    }

    private void problems() {
        List<Problem> losses = losses();
        losses.stream().limit(MAX_PROBLEMS).forEach(problem -> lines.add("  " + where(problem) + problem.message()));
        if (losses.size() > MAX_PROBLEMS) {
            int hidden = losses.size() - MAX_PROBLEMS;
            lines.add(words.say("  … and " + hidden + " more", "  ……另有 " + hidden + " 項"));
        }
    }

    private List<Problem> losses() {
        return input.problems().stream()
                .filter(problem -> problem.severity() != Problem.Severity.NOTE)
                .toList();
    }

    /** The names of files may hold line ends and the codes that change colours or titles of terminals. */
    private static String printable(String line) {
        return line.chars().anyMatch(Character::isISOControl)
                ? CONTROL.matcher(line).replaceAll("?")
                : line;
    }

    private static String where(Problem problem) {
        String place = problem.place().toString();
        return place.isEmpty() ? "" : place + "  ";
    }

    private void unknownReceivers() {
        List<UnknownReceiver> receivers = input.coverage().unknownReceivers();
        if (!receivers.isEmpty()) {
            String most = receivers.stream()
                    .limit(MAX_UNKNOWN)
                    .map(receiver -> receiver.method() + " (" + receiver.calls() + ")")
                    .collect(Collectors.joining(", "));
            lines.add(words.say("Library methods that received personal data and are not known: ", "收到個人資料但未有模型的程式庫方法：")
                    + most);
        }
    }

    private void total() {
        int read = input.coverage().files() - input.coverage().filesFailed();
        lines.add(counts(input.findings(), words.language())
                + words.say(" in ", "，共掃描 ")
                + words.files(read)
                + words.say(", ", "、")
                + words.lines(input.coverage().lines()));
    }
}
