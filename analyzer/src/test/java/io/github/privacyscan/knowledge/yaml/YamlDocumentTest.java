package io.github.privacyscan.knowledge.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

final class YamlDocumentTest {

    private static final YamlNode SAMPLE = YamlDocument.parse("sample.yaml", """
            # a comment
            name: 身份證號碼
            empty:
            odd: {no: no, octal: 010, nothing: null}
            items:
              - one
              - {first: 1, second: true}
            single: only
            """);

    @Test
    void scalarsMeanThemselves() {
        assertEquals("身份證號碼", SAMPLE.text("name"));
        assertEquals("{no=no, octal=010, nothing=null}", SAMPLE.get("odd").toString());
        assertEquals("", SAMPLE.get("empty").text());
    }

    @Test
    void everyNodeKnowsItsLine() {
        assertEquals("sample.yaml:2", SAMPLE.get("name").origin());
        assertEquals(7, SAMPLE.items("items").get(1).line());
        assertEquals(7, SAMPLE.items("items").get(1).get("second").line());
    }

    @Test
    void aListOfOneNeedsNoBrackets() {
        assertEquals(List.of("only"), SAMPLE.texts("single"));
        assertEquals(List.of(), SAMPLE.texts("empty"));
        assertEquals(List.of(), SAMPLE.texts("absent"));
    }

    @Test
    void typedGetters() {
        YamlNode second = SAMPLE.items("items").get(1);
        assertEquals(Optional.of(1), second.findNumber("first"));
        assertTrue(second.flag("second"));
        assertFalse(second.flag("third"));
        assertEquals(Optional.empty(), SAMPLE.findText("absent"));
    }

    @Test
    void keepsTheOrderOfTheFile() {
        assertEquals(
                List.of("name", "empty", "odd", "items", "single"),
                List.copyOf(SAMPLE.entries().keySet()));
    }

    @Test
    void namesPlaceAndNearestWord() {
        assertMessage(
                "sample.yaml:3: unknown key 'empty'; did you mean 'emptyy'?",
                () -> SAMPLE.allowOnly(List.of("name", "emptyy", "odd", "items", "single")));
        assertMessage(
                "sample.yaml:8: 'only' is not a known kind; possible: log, url",
                () -> SAMPLE.get("single").choice(List.of("url", "log"), "kind"));
        assertMessage("sample.yaml:2: 'missing' is missing", () -> SAMPLE.get("missing"));
        assertMessage("sample.yaml:3: 'empty' is empty", () -> SAMPLE.text("empty"));
        assertMessage("sample.yaml:2: '身份證號碼' is not a whole number", () -> SAMPLE.findNumber("name"));
        assertMessage("sample.yaml:6: a text is expected here, not a list", () -> SAMPLE.text("items"));
    }

    @Test
    void refusesWhatIsNotWellFormed() {
        assertMessage("x:2: key 'a' is there twice", () -> YamlDocument.parse("x", "a: 1\na: 2\n"));
        assertMessage("x:1: anchors and aliases are not supported", () -> YamlDocument.parse("x", "a: &b 1\nc: *b\n"));
        assertMessage("x:3: only one document per file", () -> YamlDocument.parse("x", "a: 1\n---\nb: 2\n"));
        assertMessage(
                "x:2: not well-formed YAML: expected ',' or ']', but got {",
                () -> YamlDocument.parse("x", "a: [1,\n b {\n"));
    }

    @Test
    void anEmptyFileIsAnEmptyText() {
        assertEquals("", YamlDocument.parse("x", "# nothing\n").text());
    }

    private static void assertMessage(String expected, Executable action) {
        assertEquals(expected, assertThrows(YamlException.class, action).getMessage());
    }
}
