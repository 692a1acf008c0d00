package io.github.privacyscan.rules.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.knowledge.yaml.YamlDocument;
import io.github.privacyscan.knowledge.yaml.YamlNode;
import io.github.privacyscan.rules.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RuleCatalogTest {

    private static final Path SOURCES = Path.of("src/main/java/io/github/privacyscan/rules");

    private static final Pattern RULE_CLASS = Pattern.compile("class (\\w+) implements (?:Declared)?Rule\\b");

    private static final List<String> FACTS =
            List.of("principle", "titleEn", "titleZhHant", "level", "securitySeverity", "certainty", "cwe", "dpv");

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    static List<Rule> rules() {
        return Rules.all();
    }

    @Test
    void everyRuleIsListed() throws IOException {
        List<String> written;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            written = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> RULE_CLASS.matcher(read(file)).results().map(match -> match.group(1)))
                    .sorted()
                    .toList();
        }
        assertEquals(written, names().stream().sorted().toList());
    }

    @Test
    void everyAgreedRuleIsThereOrSaysWhyNot() throws Exception {
        List<String> built =
                Rules.all().stream().map(rule -> rule.info().id()).sorted().toList();
        assertEquals(
                built,
                entries().stream()
                        .filter(entry -> entry.findText("later").isEmpty())
                        .map(entry -> entry.text("id"))
                        .sorted()
                        .toList());
    }

    @Test
    void aProvisionThatWasNotVerifiedIsNotStatedAsFact() throws Exception {
        Map<String, String> basis = entries().stream()
                .filter(entry -> entry.findText("basis").isPresent())
                .collect(Collectors.toMap(entry -> entry.text("id"), entry -> entry.text("basis")));
        for (Rule rule : Rules.all()) {
            String known = basis.getOrDefault(rule.info().id(), "verified");
            String said = rule.info().provision();
            assertTrue(
                    known.equals("verified")
                            || said.contains("unverified")
                            || said.contains("not verified")
                            || said.contains("secondary source"),
                    rule.info().id() + " rests on what is " + known + ", but says: " + said);
        }
    }

    @Test
    void factsAreTheAgreedOnes() throws Exception {
        assertEquals(
                agreed(),
                Rules.all().stream().map(Rule::info).collect(Collectors.toMap(RuleInfo::id, RuleCatalogTest::facts)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void nameIsThatOfTheClass(Rule rule) {
        assertEquals(rule.getClass().getSimpleName(), rule.info().name());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void pageHasTheFixedHeadings(Rule rule) {
        assertEquals(RulePages.HEADINGS, RulePages.headings(rule));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void pageStartsWithTheTitleAndEndsInChinese(Rule rule) {
        assertEquals(
                "# " + rule.info().title().en(),
                RulePages.page(rule).lines().findFirst().orElse(""));
        String chinese = RulePages.section(rule, "中文");
        assertTrue(chinese.contains("**" + rule.info().title().zhHant() + "**"), chinese);
        assertTrue(chinese.contains("訊息格式"), chinese);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void helpIsEnglishOnly(Rule rule) {
        assertFalse(
                CHINESE.matcher(withoutCode(rule.info().help())).find(),
                rule.info().help());
        assertTrue(rule.info().help().contains("## References"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void pageShowsEnoughOnBothSides(Rule rule) {
        long flagged = RulePages.section(rule, "Flagged")
                .lines()
                .filter(line -> line.matches(".*(//|#|<!--|--) finding: .*"))
                .count();
        assertTrue(flagged >= 3, rule.info().id() + " flags " + flagged);
        String silent = RulePages.section(rule, "Not flagged");
        assertFalse(silent.contains(" finding: "), rule.info().id());
        assertTrue(
                silent.lines()
                                .filter(line -> line.matches(".*(\\(|\\w[:=] ?\\S|</|/>).*"))
                                .count()
                        >= 5,
                rule.info().id());
    }

    /** The agreed titles are left out: one of them speaks of material, which is not conduct. */
    @ParameterizedTest
    @MethodSource("rules")
    void pageNeverJudgesConduct(Rule rule) {
        String page = withoutCode(RulePages.page(rule))
                .replace(rule.info().title().en(), "")
                .replace(rule.info().title().zhHant(), "")
                .toLowerCase(Locale.ROOT);
        for (String word : List.of("contraven", "illegal", "violat", "unlawful", "違反", "違法")) {
            assertFalse(page.contains(word), rule.info().id() + " says " + word);
        }
    }

    private static List<String> names() {
        return Rules.all().stream().map(rule -> rule.info().name()).toList();
    }

    private static Map<String, List<String>> agreed() throws Exception {
        return entries().stream()
                .filter(entry -> entry.findText("later").isEmpty())
                .collect(Collectors.toMap(
                        rule -> rule.text("id"),
                        rule -> FACTS.stream()
                                .map(key -> rule.findText(key).orElse(""))
                                .toList()));
    }

    private static List<YamlNode> entries() throws Exception {
        try (InputStream facts = RuleCatalogTest.class.getResourceAsStream("facts.yaml")) {
            String text = new String(facts.readAllBytes(), StandardCharsets.UTF_8);
            return YamlDocument.parse("facts.yaml", text).items();
        }
    }

    private static List<String> facts(RuleInfo info) {
        return List.of(
                info.principle(),
                info.title().en(),
                info.title().zhHant(),
                info.level().word(),
                Double.toString(info.securitySeverity()),
                info.certainty().name().toLowerCase(Locale.ROOT),
                info.cwe().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                String.join(" ", info.dpv()));
    }

    private static String withoutCode(String page) {
        return page.replaceAll("(?s)```.*?```|`[^`\n]*`", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
