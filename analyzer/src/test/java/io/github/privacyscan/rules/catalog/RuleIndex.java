package io.github.privacyscan.rules.catalog;

import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.knowledge.yaml.YamlDocument;
import io.github.privacyscan.knowledge.yaml.YamlNode;
import io.github.privacyscan.rules.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The index of the rules' pages in both languages: by principle, and by the real cases behind them. */
final class RuleIndex {

    private static final Map<String, String> PRINCIPLES = principles();

    private final List<RuleInfo> rules = Rules.all().stream()
            .map(Rule::info)
            .sorted(Comparator.comparing(RuleInfo::id))
            .toList();

    private final Map<String, YamlNode> facts = new LinkedHashMap<>();

    private RuleIndex() {
        read("facts.yaml").forEach(entry -> facts.put(entry.text("id"), entry));
    }

    /** The whole page. */
    static String text() {
        RuleIndex index = new RuleIndex();
        return "# Rules · 規則\n\nGenerated from the rules; do not edit. Each page starts in English and ends in Chinese.\n"
                + "由規則產生，請勿修改；各頁先英文、後中文。\n\n## By principle · 按原則\n"
                + index.byPrinciple()
                + "\n## By real case · 按真實個案\n\n"
                + "A rule stands beside a case when code like that in the case is what it looks for."
                + " It says nothing of the people named.\n\n"
                + index.byCase();
    }

    /** The heading of a principle in both languages. */
    static String heading(String principle) {
        return PRINCIPLES.getOrDefault(principle, "");
    }

    private String byPrinciple() {
        StringBuilder text = new StringBuilder();
        PRINCIPLES.forEach((principle, heading) -> {
            String rows = rules.stream()
                    .filter(rule -> rule.principle().equals(principle))
                    .map(this::row)
                    .collect(Collectors.joining());
            if (!rows.isEmpty()) {
                text.append("\n### ")
                        .append(heading)
                        .append("\n\n| id | title | 標題 | default | cases |\n|---|---|---|---|---|\n")
                        .append(rows);
            }
        });
        return text.toString();
    }

    private String row(RuleInfo rule) {
        return "| " + link(rule.id()) + " | " + rule.title().en() + " | "
                + rule.title().zhHant() + " | " + rule.level().word() + " " + rule.securitySeverity() + " | "
                + cases(rule.id()) + " |\n";
    }

    private String byCase() {
        StringBuilder text =
                new StringBuilder("| case | published | 個案 | how well known | rules | as an application |\n"
                        + "|---|---|---|---|---|---|\n");
        for (YamlNode one : read("cases.yaml")) {
            String id = one.text("id");
            String found = rules.stream()
                    .map(RuleInfo::id)
                    .filter(rule -> Arrays.asList(cases(rule).split(" ", -1)).contains(id))
                    .map(RuleIndex::link)
                    .collect(Collectors.joining(", "));
            text.append("| " + id + " | " + one.text("en") + " | " + one.text("zhHant") + " | " + one.text("source")
                    + " | " + (found.isEmpty() ? "–" : found) + " | " + application(id) + " |\n");
        }
        return text.toString();
    }

    /** The small application that shows a case, if there is one. */
    private static String application(String id) {
        String start = "k%02d-".formatted(Integer.parseInt(id.substring(1)));
        Path folder = Path.of("").toAbsolutePath().resolveSibling("test-projects/apps/cases");
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith(start))
                    .map(name -> "[" + name + "](../../../test-projects/apps/cases/" + name + ")")
                    .findFirst()
                    .orElse("–");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String cases(String rule) {
        YamlNode entry = facts.get(rule);
        return entry == null ? "" : entry.findText("cases").orElse("");
    }

    private static String link(String id) {
        return "[" + id + "](" + id + ".md)";
    }

    private static Map<String, String> principles() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("DPP1", "DPP1 Collection · 保障資料第1原則：收集");
        names.put("DPP2", "DPP2 Accuracy and retention · 保障資料第2原則：準確性及保留期間");
        names.put("DPP3", "DPP3 Use · 保障資料第3原則：使用");
        names.put("DPP4", "DPP4 Security · 保障資料第4原則：保安");
        names.put("DPP5", "DPP5 Openness · 保障資料第5原則：公開資訊");
        names.put("DPP6", "DPP6 Access and correction · 保障資料第6原則：查閱及改正");
        names.put("HKID", "Identity card number · 身份證號碼");
        names.put("Part 6A", "Direct marketing (Part 6A) · 直接促銷（第6A部）");
        names.put("Cap. 593", "Unsolicited electronic messages (Cap. 593) · 非應邀電子訊息（第593章）");
        names.put("Tracking", "Online tracking · 網上追蹤");
        names.put("Social networks", "Social networks · 社交網絡");
        names.put("Release to authorities", "Release to authorities · 向執法機構發放資料");
        names.put("Children", "Children · 兒童");
        names.put("Cross-border", "Cross-border transfer · 跨境轉移");
        names.put("Matching", "Matching procedures · 核對程序");
        names.put("Manifest", "Manifest · 聲明檔");
        names.put("Custom", "Rules of your own · 自訂規則");
        return names;
    }

    private static List<YamlNode> read(String name) {
        try (InputStream file = RuleIndex.class.getResourceAsStream(name)) {
            return YamlDocument.parse(name, new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .items();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
