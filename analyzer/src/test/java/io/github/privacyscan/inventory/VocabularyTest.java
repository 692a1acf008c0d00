package io.github.privacyscan.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.privacyscan.knowledge.Knowledge;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The vocabulary through the whole inventory: what must be found in declarations, and what looks like it and must not. */
final class VocabularyTest {

    private static final Knowledge KNOWLEDGE = BuiltInConcepts.load();

    @Test
    void everyConceptHasExamples() {
        Map<String, Long> found = count("found");
        Map<String, Long> silent = count("silent");
        List<String> without = KNOWLEDGE.concepts().keySet().stream()
                .filter(id -> found.getOrDefault(id, 0L) < 2 || silent.getOrDefault(id, 0L) < 1)
                .toList();
        assertEquals(List.of(), without);
    }

    @Test
    void examplesAreFoundAndTheirLookalikesAreNot() {
        List<String> wrong = BuiltInConcepts.rows("examples.tsv")
                .filter(row ->
                        row[1].equals("found") != concepts(row[2], row[3]).contains(row[0]))
                .map(row -> String.join(" ", row) + ": " + concepts(row[2], row[3]))
                .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void lookalikeNamesAreSilent() {
        List<String> wrong = BuiltInConcepts.rows("lookalike-names.tsv")
                .filter(row -> !row[3].contains("the label overrides the name"))
                .filter(row -> concepts(row[1].equals("-") ? "Registry" : row[1], typeOf(row[3]) + row[0] + ";")
                        .contains(row[2]))
                .map(row -> row[0] + " on " + row[1] + " is not " + row[2])
                .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void aLabelOverridesTheLookalikeName() {
        assertEquals(
                List.of(),
                concepts("Hotel", "@io.swagger.annotations.ApiModelProperty(\"No. of kids\") String hkidno;"));
    }

    @Test
    void lookalikeLabelsAreSilent() {
        List<String> wrong = BuiltInConcepts.rows("lookalike-labels.tsv")
                .filter(row -> concepts("Customer", "/** " + row[0] + " */ String field1;")
                        .contains(row[1]))
                .map(row -> row[0] + " is not " + row[1])
                .toList();
        assertEquals(List.of(), wrong);
    }

    /** Some are only a lookalike as the answer to a question. */
    private static String typeOf(String reason) {
        return reason.contains("flag") ? "boolean " : "String ";
    }

    private static Map<String, Long> count(String kind) {
        return BuiltInConcepts.rows("examples.tsv")
                .filter(row -> row[1].equals(kind))
                .collect(Collectors.groupingBy(row -> row[0], TreeMap::new, Collectors.counting()));
    }

    private static List<String> concepts(String type, String declaration) {
        String source = "class " + type + " { " + declaration + "\n }";
        return InventoryBuilder.build(Programs.of(source, KNOWLEDGE), KNOWLEDGE).elements().stream()
                .map(one -> one.concept().id())
                .toList();
    }
}
