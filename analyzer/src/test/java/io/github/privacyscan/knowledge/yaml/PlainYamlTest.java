package io.github.privacyscan.knowledge.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the short way reads must be what the YAML library reads, line by line. */
final class PlainYamlTest {

    static List<Path> builtInFiles() throws IOException, URISyntaxException {
        Path index = Path.of(
                Objects.requireNonNull(PlainYamlTest.class.getResource("/io/github/privacyscan/knowledge/index.txt"))
                        .toURI());
        try (Stream<Path> files = Files.walk(Objects.requireNonNull(index.getParent()))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("builtInFiles")
    void readsTheBuiltInFilesAsTheLibraryDoes(Path file) throws IOException {
        String content = Files.readString(file);
        assertEquals(
                Optional.of(dump(YamlDocument.parseFully("x", content))),
                PlainYaml.parse("x", content).map(PlainYamlTest::dump));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing\n",
                "a: 1\nb:\n  c: d e\n\n  f:\n  - g\n  - h: i\n    j: k\nl:\n",
                "a: one\n  two\n  three\nb: [x, 'y, z', \"\", {c: d}]\n",
                "a:\n- b\n- - c\nd: e\n",
                "- a\n- {}\n- []\n",
                "a: b#c\nd: e:f\ng: -h\n",
                "a:   spaced   \nb: [ x , y ]\n",
                "a:\n  # comment\n  b: c\n",
                "a: -> b\nc: [d -> e, <init>]\n"
            })
    void readsWhatItAcceptsAsTheLibraryDoes(String content) {
        PlainYaml.parse("x", content)
                .ifPresent(tree -> assertEquals(dump(YamlDocument.parseFully("x", content)), dump(tree)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: b # comment\n",
                "a: \"b\\n\"\n",
                "a: 'it''s'\n",
                "a: |\n  text\n",
                "a: &b c\n",
                "a: *b\n",
                "a: [b,\n  c]\n",
                "a: b: c\n",
                "a: b\n c: d\n",
                "a: b\na: c\n",
                "---\na: b\n",
                "a: b\n...\n",
                "\ta: b\n",
                "a: b\r\nc: d\r\n",
                "a: [b, c\n",
                "a: {b: c, b: d}\n",
                "a: {b}\n",
                "a: [b: c]\n",
                "a: [b,]\n",
                "a: b\n\n  c\n",
                "? a\n: b\n",
                "a:b\n",
                "'a': b\n",
                "a: b\n  - c: d\n",
                "text\n",
                "\uFEFFa: b\n"
            })
    void declinesTheRest(String content) {
        assertTrue(PlainYaml.parse("x", content).isEmpty());
    }

    private static String dump(YamlNode node) {
        StringBuilder text = new StringBuilder("@").append(node.line());
        if (node.isMapping()) {
            node.entries()
                    .forEach((key, value) ->
                            text.append('{').append(key).append('=').append(dump(value)));
            return text.append('}').toString();
        }
        if (node.isList()) {
            node.items().forEach(item -> text.append('[').append(dump(item)));
            return text.append(']').toString();
        }
        return text.append('"').append(node.text()).append('"').toString();
    }
}
