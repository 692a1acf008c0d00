package io.github.privacyscan.rules.catalog;

import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RulePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the pages of rules: their headings and the examples in them. */
final class RulePages {

    /** Headings of every page, in order. */
    static final List<String> HEADINGS = List.of(
            "What it reports",
            "Why it matters",
            "Flagged",
            "Not flagged",
            "How to fix",
            "What it cannot see",
            "References",
            "中文");

    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    private static final Pattern KNOWLEDGE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    private static final Pattern TYPE = Pattern.compile("^(?:class|record|interface|enum) (\\w+)", Pattern.MULTILINE);

    private RulePages() {}

    /**
     * An example: one compilation unit.
     *
     * @param rule the rule it is about
     * @param section {@code Flagged} or {@code Not flagged}
     * @param number from 1, inside the section
     * @param code the text
     */
    record Example(Rule rule, String section, int number, String code) {

        /** Name of a file that holds the code. */
        String fileName() {
            Matcher type = TYPE.matcher(code);
            return (type.find() ? type.group(1) : "Example") + ".java";
        }

        @Override
        public String toString() {
            return rule.info().id() + ", " + section + " " + number;
        }
    }

    /** The headings of a rule's page. */
    static List<String> headings(Rule rule) {
        return page(rule)
                .lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList();
    }

    /** The text of one section. */
    static String section(Rule rule, String heading) {
        String page = page(rule) + "\n## ";
        int start = page.indexOf("\n## " + heading + "\n");
        return start < 0 ? "" : page.substring(start + 1, page.indexOf("\n## ", start + 4));
    }

    /** The examples of a rule's page. */
    static List<Example> examples(Rule rule) {
        List<Example> examples = new ArrayList<>();
        for (String heading : List.of("Flagged", "Not flagged")) {
            Matcher block = BLOCK.matcher(section(rule, heading));
            for (int number = 1; block.find(); number++) {
                examples.add(new Example(rule, heading, number, block.group(1)));
            }
        }
        return examples;
    }

    /** The knowledge file that the examples of a rule's page are scanned with, if the page shows one. */
    static Optional<String> knowledge(Rule rule) {
        Matcher block = KNOWLEDGE.matcher(page(rule));
        return block.find() ? Optional.of(block.group(1)) : Optional.empty();
    }

    /** The whole page. */
    static String page(Rule rule) {
        return RulePage.of(rule.getClass()).text();
    }
}
