package io.github.privacyscan.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.privacyscan.knowledge.About.Companion;
import io.github.privacyscan.knowledge.About.EvidenceClass;
import io.github.privacyscan.knowledge.Concept.Form;
import io.github.privacyscan.knowledge.Concept.Strength;
import io.github.privacyscan.knowledge.Concept.Term;
import io.github.privacyscan.knowledge.Concept.Tier;
import io.github.privacyscan.knowledge.yaml.YamlDocument;
import io.github.privacyscan.knowledge.yaml.YamlException;
import io.github.privacyscan.knowledge.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConceptLoaderTest {

    private static final String HEAD = "category: test\nconcepts:\n";

    @Test
    void readsAConcept() {
        List<Concept> concepts = load("""
                  - id: shoe
                    title: Shoe size
                    title-zh-hant: 鞋碼
                    tier: S
                    dpv: pd:Shoe pd:Size
                    format: number
                    english:
                      strong: shoeSize
                        sizeOfShoe
                      weak: [size, "shoe no"]
                    annotations: Shoe
                """);
        Concept expected = new Concept(
                "shoe",
                "Shoe size",
                "鞋碼",
                "test",
                Tier.S,
                List.of("pd:Shoe", "pd:Size"),
                List.of(
                        new Term("shoeSize", Form.ENGLISH, Strength.STRONG),
                        new Term("sizeOfShoe", Form.ENGLISH, Strength.STRONG),
                        new Term("size", Form.ENGLISH, Strength.WEAK),
                        new Term("shoe no", Form.ENGLISH, Strength.WEAK),
                        new Term("Shoe", Form.ANNOTATION, Strength.STRONG)),
                Optional.of("number"));
        assertEquals(List.of(expected), concepts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tier: T9 | 5: 'T9' is not a known tier",
                "tier: T1 | 3: concept 'a' has no terms",
                "teir: T1 | 5: unknown key 'teir'",
                "english: {stong: x} | 5: unknown key 'stong'; did you mean 'strong'?"
            })
    void saysWhatIsWrongAndWhere(String line, String message) {
        String tier = line.startsWith("english") ? ", tier: T1" : "";
        String text = HEAD + "  - {id: a, title: A" + tier + ",\n\n     " + line + "}\n";
        YamlException wrong = assertThrows(
                YamlException.class, () -> ConceptLoader.concepts(YamlDocument.parse("f", text), Set.of()));
        assertEquals("f:" + message, wrong.getMessage().substring(0, message.length() + 2));
    }

    @Test
    void refusesAnIdTwice() {
        String concept = "  - {id: a, title: A, tier: T1, english: {strong: x}}\n";
        YamlException wrong = assertThrows(YamlException.class, () -> load(concept + concept));
        assertEquals("f:4: concept 'a' is there twice", wrong.getMessage());
    }

    @Test
    void readsWhatElseIsKnown() {
        About about = load("""
                  - id: shoe
                    title: Shoe size
                    title-zh-hans: 鞋码
                    explanation: How long a shoe is.
                    explanation-zh-hant: 鞋的長度。
                    tier: S
                    evidence: content
                    english: {strong: shoeSize}
                    beside:
                      - {names: size, concepts: email, on-people: true, strength: strong}
                      - {names: eu, with: uk us}
                    not: shoe_size_table
                    not-labels: 鞋码表
                """).get(0).about();
        assertEquals(
                new About(
                        "鞋码",
                        "How long a shoe is.",
                        "鞋的長度。",
                        Optional.of(EvidenceClass.CONTENT),
                        List.of(
                                new Companion(List.of("size"), List.of("email"), List.of(), true, Strength.STRONG),
                                new Companion(List.of("eu"), List.of(), List.of("uk", "us"), false, Strength.MEDIUM)),
                        List.of("shoesizetable"),
                        List.of("鞋码表")),
                about);
    }

    @Test
    void anExtensionAddsNamesToAKnownConcept() {
        Concept more = load("  - {extend: email, english: {weak: mailbox}, not: mailboxSize}\n")
                .get(0);
        Concept email = new Concept(
                "email", "Email", "電郵", "test", Tier.T2, List.of(), List.of(), Optional.empty(), About.NOTHING);
        Concept both = email.with(more);
        assertEquals("Email", both.titleEn());
        assertEquals(List.of(new Term("mailbox", Form.ENGLISH, Strength.WEAK)), both.terms());
        assertEquals(List.of("mailboxsize"), both.about().notNames());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "extend: emial | f:3: 'emial' is not a known concept; possible: email",
                "extend: email, tier: T1 | f:3: unknown key 'tier'",
                "extend: email, beside: [{names: a}] | f:3: what must stand beside: 'concepts' or 'with' is needed"
            })
    void saysWhatIsWrongWithAnExtension(String entry, String message) {
        YamlException wrong = assertThrows(YamlException.class, () -> load("  - {" + entry + "}\n"));
        assertEquals(message, wrong.getMessage());
    }

    @Test
    void readsWordLists() {
        Matching matching = ConceptLoader.matching(
                YamlDocument.parse("f", "matching:\n  verb-prefixes: is\n    has\nlookalikes: filename\n"));
        assertEquals(Set.of("is", "has"), matching.set("verb-prefixes"));
        assertEquals(List.of("filename"), matching.lookalikes());
        assertEquals(Set.of(), matching.set("thing-prefixes"));
    }

    @Test
    void refusesUnknownWordLists() {
        YamlNode file = YamlDocument.parse("f", "matching:\n  verb-prefixs: is\n");
        YamlException wrong = assertThrows(YamlException.class, () -> ConceptLoader.matching(file));
        assertEquals("f:2: unknown key 'verb-prefixs'; did you mean 'verb-prefixes'?", wrong.getMessage());
    }

    private static List<Concept> load(String concepts) {
        return ConceptLoader.concepts(YamlDocument.parse("f", HEAD + concepts), Set.of("email"));
    }
}
