package io.github.privacyscan.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Expected digits are the vectors that GitHub publishes with its upload action. */
final class LineHashesTest {

    @Test
    void anEmptyFileHasOneLine() {
        assertEquals(List.of("c129715d7a2bc9a3:1"), lines("", 1));
        assertEquals(Optional.empty(), LineHashes.of("").ofLine(2));
    }

    @Test
    void blanksDoNotCount() {
        List<String> expected =
                List.of("271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1");
        assertEquals(expected, lines(" a\nb\n  \t\tc\n d", 4));
        assertEquals(expected, lines("a\r\nb\rc\nd\t", 4));
    }

    @Test
    void equalLinesAreCounted() {
        String line = "x".repeat(120) + "\n";
        LineHashes hashes = LineHashes.of(line.repeat(3));
        String first = hashes.ofLine(1).orElseThrow();
        assertEquals(first.replace(":1", ":2"), hashes.ofLine(2).orElseThrow());
    }

    @Test
    void linesMovedDownKeepTheirHash() {
        String tail = "int a = 1;\n" + "// end of the file\n".repeat(10);
        assertEquals(
                LineHashes.of(tail).ofLine(1),
                LineHashes.of("package p;\n\n" + tail).ofLine(3));
    }

    private static List<String> lines(String text, int count) {
        LineHashes hashes = LineHashes.of(text);
        return IntStream.rangeClosed(1, count)
                .mapToObj(line -> hashes.ofLine(line).orElseThrow())
                .toList();
    }
}
