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

    private static final Pattern BLOCK =
            Pattern.compile("```(java|yaml|properties|xml|dockerfile|html|jsp|sql)\n(.*?)```\n*", Pattern.DOTALL);

    /** The first line of a block that is no Java: a comment with the name of the file. */
    private static final Pattern NAME = Pattern.compile("^\\W+([\\w./-]+)\\W*\n");

    private static final Pattern KNOWLEDGE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    private static final Pattern TYPE = Pattern.compile("^(?:class|record|interface|enum) (\\w+)", Pattern.MULTILINE);

    private RulePages() {}

    /**
     * An example: one compilation unit, or several files of which some are no Java.
     *
     * @param rule the rule it is about
     * @param section {@code Flagged} or {@code Not flagged}
     * @param number from 1, inside the section
     * @param files its files
     */
    record Example(Rule rule, String section, int number, List<File> files) {

        @Override
        public String toString() {
            return rule.info().id() + ", " + section + " " + number;
        }
    }

    /**
     * A file of an example.
     *
     * @param name its path
     * @param text what stands in it
     */
    record File(String name, String text) {

        static File of(String language, String text) {
            Matcher named = (language.equals("java") ? TYPE : NAME).matcher(text);
            String name = named.find() ? named.group(1) : "Example";
            return new File(language.equals("java") ? name + ".java" : name, text);
        }

        boolean isJava() {
            return name.endsWith(".java");
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

    /** The examples of a rule's page. A block that is no Java belongs to the one before it. */
    static List<Example> examples(Rule rule) {
        List<Example> examples = new ArrayList<>();
        for (String heading : List.of("Flagged", "Not flagged")) {
            Matcher block = BLOCK.matcher(section(rule, heading));
            int end = -1;
            List<List<File>> groups = new ArrayList<>();
            while (block.find()) {
                File file = File.of(block.group(1), block.group(2));
                boolean joins = block.start() == end && !(file.isJava() && hasJava(groups));
                if (!joins) {
                    groups.add(new ArrayList<>());
                }
                groups.get(groups.size() - 1).add(file);
                end = block.end();
            }
            groups.forEach(files -> examples.add(new Example(
                    rule,
                    heading,
                    (int) examples.stream()
                                    .filter(one -> one.section().equals(heading))
                                    .count()
                            + 1,
                    List.copyOf(files))));
        }
        return examples;
    }

    private static boolean hasJava(List<List<File>> groups) {
        return groups.get(groups.size() - 1).stream().anyMatch(File::isJava);
    }

    /** The knowledge file that the examples of a rule's page are scanned with, if the page shows one. */
    static Optional<String> knowledge(Rule rule) {
        Matcher block = KNOWLEDGE.matcher(section(rule, "What it reports"));
        return block.find() ? Optional.of(block.group(1)) : Optional.empty();
    }

    /** The whole page. */
    static String page(Rule rule) {
        return RulePage.of(rule.getClass()).text();
    }
}
