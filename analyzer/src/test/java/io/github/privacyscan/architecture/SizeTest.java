package io.github.privacyscan.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.github.javaparser.Range;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import io.github.privacyscan.architecture.MainSources.Source;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SizeTest {

    private static final int MAX_FILE_LINES = 400;
    private static final int MAX_METHOD_LINES = 50;

    private static final List<Source> SOURCES = MainSources.all();

    @Test
    void thereIsSomethingToMeasure() {
        assertFalse(SOURCES.isEmpty());
    }

    @Test
    void filesAreShort() {
        List<String> tooLong = SOURCES.stream()
                .filter(source -> source.lines() > MAX_FILE_LINES)
                .map(source -> source.path() + " has " + source.lines() + " lines")
                .toList();
        assertEquals(List.of(), tooLong, "files of more than " + MAX_FILE_LINES + " lines");
    }

    @Test
    void methodsAreShort() {
        List<String> tooLong = SOURCES.stream()
                .flatMap(source -> bodies(source)
                        .filter(body -> lines(body) > MAX_METHOD_LINES)
                        .map(body -> source.at(body) + " has " + lines(body) + " lines"))
                .toList();
        assertEquals(List.of(), tooLong, "methods of more than " + MAX_METHOD_LINES + " lines");
    }

    private static Stream<Node> bodies(Source source) {
        return source.unit().stream().filter(SizeTest::hasBody);
    }

    private static boolean hasBody(Node node) {
        return node instanceof CallableDeclaration<?>
                || node instanceof CompactConstructorDeclaration
                || node instanceof InitializerDeclaration;
    }

    /** From the annotations to the closing brace; the comment above does not count. */
    private static int lines(Node body) {
        return body.getRange().map(Range::getLineCount).orElse(0);
    }
}
