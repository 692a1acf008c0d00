package io.github.privacyscan.read.java;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LineIndexTest {

    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "a\n",
            "a\nb",
            "\n",
            "\n\n",
            "a\r\nb\r\n",
            "a\rb",
            "a\r",
            "a\r\r\nb",
            "a\n\rb",
            "\r\n\r\n",
            "x\n".repeat(500));

    @Test
    void itCutsTextsAsTheLibraryDoes() {
        for (String text : TEXTS) {
            LineIndex lines = new LineIndex(text);
            assertEquals(
                    text.lines().toList(),
                    IntStream.rangeClosed(1, lines.count())
                            .mapToObj(lines::line)
                            .toList());
        }
    }

    @Test
    void aLineThatIsNotThereIsEmpty() {
        LineIndex lines = new LineIndex("a\nb");
        assertEquals("", lines.line(0));
        assertEquals("", lines.line(3));
    }
}
