package io.github.privacyscan.rules.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.rules.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages in {@code docs/rules} are generated from the rules; {@code -Dgolden.update=true} writes them anew. */
final class RulePagesTest {

    private static final Path DOCS = Path.of("docs/rules");

    @Test
    void committedPagesAreTheGeneratedOnes() throws IOException {
        Map<String, String> generated = generated();
        if (Boolean.getBoolean("golden.update")) {
            write(generated);
        }
        assertEquals(generated, committed(), "accept with -Dtest=RulePagesTest -Dgolden.update=true");
    }

    @Test
    void everyRuleStandsInTheIndexUnderItsPrinciple() {
        String index = RuleIndex.text();
        for (Rule rule : Rules.all()) {
            String section = index.substring(
                    index.indexOf("### " + RuleIndex.heading(rule.info().principle())));
            assertTrue(
                    section.contains("| [" + rule.info().id() + "]"),
                    rule.info().id());
        }
        assertTrue(index.contains("| K18 | Yahoo! Hong Kong"), index);
        assertTrue(index.lines().anyMatch(line -> line.startsWith("| K18 |") && line.contains("PDPO-LEA-UNGUARDED")));
    }

    private static Map<String, String> generated() {
        Map<String, String> pages = new TreeMap<>();
        Rules.all().forEach(rule -> pages.put(rule.info().id() + ".md", page(rule)));
        pages.put("README.md", RuleIndex.text());
        return pages;
    }

    private static String page(Rule rule) {
        RuleInfo info = rule.info();
        String page = RulePages.page(rule);
        int body = page.indexOf('\n') + 1;
        return page.substring(0, body) + "\n`" + info.id() + "` · " + info.name() + " · "
                + info.level().word() + " "
                + info.securitySeverity() + " · " + info.certainty().name().toLowerCase(Locale.ROOT) + " · CWE "
                + info.cwe().stream().map(String::valueOf).collect(Collectors.joining(", ")) + "\n\nRelevant to: "
                + info.provision() + "\n" + page.substring(body);
    }

    private static Map<String, String> committed() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        if (Files.isDirectory(DOCS)) {
            try (Stream<Path> files = Files.list(DOCS)) {
                for (Path file : files.toList()) {
                    pages.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        return pages;
    }

    private static void write(Map<String, String> pages) throws IOException {
        Files.createDirectories(DOCS);
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(DOCS.resolve(page.getKey()), page.getValue());
        }
    }
}
