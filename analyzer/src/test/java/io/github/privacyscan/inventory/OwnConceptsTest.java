package io.github.privacyscan.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.knowledge.KnowledgeException;
import io.github.privacyscan.knowledge.KnowledgeLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user teaches kinds of data and names by files in a folder. */
final class OwnConceptsTest {

    @TempDir
    private Path folder;

    @Test
    void aNewConceptIsFound() throws Exception {
        write("""
                category: our-own
                concepts:
                  - id: flat-number
                    title: Flat number in our estates
                    tier: T2
                    english: {strong: unitRef}
                    traditional: {strong: 單位編號}
                """);
        assertEquals(
                List.of("flat-number unitRef STRONG", "flat-number no STRONG"),
                fields("class Row { String unitRef; /** 单位编号 */ String no; String email2Count; }"));
    }

    @Test
    void namesAreAddedToAKnownConceptAndTakenFromIt() throws Exception {
        String source = "class Member { String mailbox; String email; String emailKey2; /** 電郵地址 */ String note; }";
        assertEquals(List.of("email email STRONG", "email note STRONG"), fields(source));
        write("""
                category: our-own
                concepts:
                  - extend: email
                    english: {strong: mailbox}
                    not: email
                    not-labels: 電郵地址
                  - extend: address
                    not-labels: 電郵地址
                """);
        assertEquals(List.of("email mailbox STRONG"), fields(source));
    }

    @Test
    void aMistakeIsToldWithFileAndLine() throws Exception {
        write("category: our-own\nconcepts:\n  - extend: e-mail\n    english: {strong: mailbox}\n");
        KnowledgeException wrong = assertThrows(KnowledgeException.class, () -> fields("class A {}"));
        assertEquals(
                folder.resolve("own.yaml") + ":3: 'e-mail' is not a known concept; did you mean 'email'?",
                wrong.getMessage());
    }

    private void write(String content) throws IOException {
        Files.writeString(folder.resolve("own.yaml"), content);
    }

    private List<String> fields(String source) throws KnowledgeException {
        Knowledge knowledge = KnowledgeLoader.load(List.of(folder));
        return InventoryBuilder.build(Programs.of(source, knowledge), knowledge).elements().stream()
                .map(one -> one.concept().id() + " " + one.name() + " " + one.confidence())
                .toList();
    }
}
