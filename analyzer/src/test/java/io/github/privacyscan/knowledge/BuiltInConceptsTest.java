package io.github.privacyscan.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.privacyscan.knowledge.Concept.Form;
import io.github.privacyscan.knowledge.Concept.Tier;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BuiltInConceptsTest {

    private static Map<String, Concept> concepts = Map.of();
    private static Matching matching = Knowledge.EMPTY.matching();

    @BeforeAll
    static void load() throws KnowledgeException {
        Knowledge knowledge = KnowledgeLoader.load(List.of());
        concepts = knowledge.concepts();
        matching = knowledge.matching();
    }

    @Test
    void everyFamilyIsThere() {
        assertEquals(201, concepts.size());
        Set<String> families = concepts.values().stream().map(Concept::category).collect(Collectors.toSet());
        assertEquals(16, families.size());
        assertTrue(concepts.values().stream().anyMatch(concept -> concept.tier() == Tier.NONE));
    }

    @Test
    void everyConceptIsComplete() {
        List<String> incomplete = concepts.values().stream()
                .filter(concept -> !concept.id().matches("[a-z0-9]+(-[a-z0-9]+)*")
                        || concept.titleZhHant().codePoints().noneMatch(Character::isIdeographic)
                        || forms(concept).stream().noneMatch(Form.ENGLISH::equals)
                        || forms(concept).stream().noneMatch(Form.TRADITIONAL::equals))
                .map(Concept::id)
                .toList();
        assertEquals(List.of(), incomplete);
    }

    @Test
    void everyConceptIsExplainedInBothLanguages() {
        List<String> unexplained = concepts.values().stream()
                .filter(concept -> concept.about().explanationEn().length() < 15
                        || !concept.about().explanationEn().endsWith(".")
                        || !concept.about().explanationZhHant().endsWith("。")
                        || concept.about().titleZhHans().isEmpty())
                .map(Concept::id)
                .toList();
        assertEquals(List.of(), unexplained);
        assertEquals(
                188,
                concepts.values().stream()
                        .filter(concept -> concept.about().evidence().isPresent())
                        .count());
    }

    @Test
    void noConceptHasATermTwice() {
        List<String> twice = concepts.values().stream()
                .flatMap(concept -> {
                    Set<String> seen = new HashSet<>();
                    return concept.terms().stream()
                            .filter(term -> !seen.add(term.form() + term.text()))
                            .map(term -> concept.id() + ": " + term.text());
                })
                .toList();
        assertEquals(List.of(), twice);
    }

    @Test
    void noEnglishTermNamesTwoConcepts() {
        Map<String, String> owner = new HashMap<>();
        List<String> shared = concepts.values().stream()
                .flatMap(concept -> concept.terms().stream()
                        .filter(term -> term.form() == Form.ENGLISH)
                        .map(term -> term.text().toLowerCase(Locale.ROOT))
                        .filter(term -> !owner.computeIfAbsent(term, key -> concept.id())
                                .equals(concept.id())))
                .toList();
        assertEquals(List.of(), shared);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes-no-concepts", "date-concepts", "text-concepts", "machine-concepts"})
    void listsOfConceptsNameKnownOnes(String list) {
        assertTrue(matching.set(list).size() > 1, list);
        assertEquals(
                List.of(),
                matching.set(list).stream()
                        .filter(id -> !concepts.containsKey(id))
                        .toList());
    }

    @Test
    void everyCharacterHasOneSimplifiedForm() {
        Set<String> pairs = matching.set("traditional-simplified");
        assertTrue(pairs.stream().allMatch(pair -> pair.length() == 2 && pair.charAt(0) != pair.charAt(1)));
        assertEquals(
                pairs.size(),
                pairs.stream().map(pair -> pair.charAt(0)).distinct().count());
    }

    @Test
    void wordsOfNamesAreLowerCase() {
        List<String> wrong = Stream.of("neutral-suffixes", "verb-prefixes", "thing-prefixes", "person-class-tokens")
                .map(matching::set)
                .flatMap(Collection::stream)
                .filter(word -> !word.matches("[a-z0-9]+"))
                .toList();
        assertEquals(List.of(), wrong);
    }

    private static List<Form> forms(Concept concept) {
        return concept.terms().stream().map(Concept.Term::form).distinct().toList();
    }
}
