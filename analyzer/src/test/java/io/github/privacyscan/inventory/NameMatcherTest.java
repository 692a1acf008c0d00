package io.github.privacyscan.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.privacyscan.knowledge.Concept.Strength;
import io.github.privacyscan.knowledge.Knowledge;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NameMatcherTest {

    private static final Knowledge KNOWLEDGE = BuiltInConcepts.load();
    private static final NameMatcher NAMES = new NameMatcher(KNOWLEDGE);
    private static final OwnerNames OWNERS = new OwnerNames(KNOWLEDGE);

    @Test
    void findsEveryNameOfTheVocabulary() {
        List<String> wrong = BuiltInConcepts.rows("names.tsv")
                .flatMap(row -> {
                    String expected = row[2] + " " + row[3] + " " + row[4];
                    String found = find(row[0], row[1])
                            .map(match -> match.concept().id() + " "
                                    + match.strength().name().toLowerCase(java.util.Locale.ROOT) + " "
                                    + match.protectedName())
                            .orElse("nothing");
                    return expected.equals(found) ? Stream.empty() : Stream.of(row[0] + ": " + found);
                })
                .toList();
        assertEquals(List.of(), wrong);
        assertEquals(25, BuiltInConcepts.rows("names.tsv").count());
    }

    @Test
    void leavesEveryLookalikeAlone() {
        List<String> wrong = BuiltInConcepts.rows("lookalike-names.tsv")
                .filter(row -> !row[3].contains("the label overrides the name"))
                .filter(row -> find(row[0], row[1].equals("-") ? "" : row[1])
                        .filter(match -> match.concept().id().equals(row[2]))
                        .isPresent())
                .map(row -> row[0] + " on " + row[1] + " is not " + row[2])
                .toList();
        assertEquals(List.of(), wrong);
        assertEquals(393, BuiltInConcepts.rows("lookalike-names.tsv").count());
    }

    @Test
    void lookalikesAreAtMostWeakOnPeople() {
        List<String> wrong = BuiltInConcepts.rows("lookalike-names.tsv")
                .filter(row -> row[1].equals("-"))
                .filter(row -> find(row[0], "Member")
                        .filter(match -> match.strength() != Strength.WEAK)
                        .filter(match -> match.concept().id().equals(row[2]))
                        .isPresent())
                .map(row -> row[0] + " is not " + row[2])
                .toList();
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @CsvSource({
        "hk_id, hkid",
        "HKID, hkid",
        "hk-id, hkid",
        "emails, email",
        "deliveryAddresses, address",
        "phone2, phone",
        "addressLine1, address",
        "ＥＭＡＩＬ, email",
        "phoneSha256, phone",
        "usernameOrEmail, email"
    })
    void comparesWholeWords(String name, String concept) {
        assertEquals(
                Optional.of(concept),
                find(name, "").map(match -> match.concept().id()));
    }

    @ParameterizedTest
    @CsvSource({"emailing", "prepassword", "dashkid", "phonebookKeeper", "xmList"})
    void doesNotMatchPartsOfWords(String name) {
        assertEquals(
                Optional.empty(),
                find(name, "Member").map(match -> match.concept().id()));
    }

    @Test
    void roleWordsAreFineOnPeopleOnly() {
        assertTrue(find("adminEmail", "User").isPresent());
        assertTrue(find("adminEmail", "").isEmpty());
        assertTrue(find("adminEmail", "ServerConfig").isEmpty());
    }

    private static Optional<NameMatch> find(String name, String owner) {
        return NAMES.match(name, OWNERS.of(owner));
    }
}
