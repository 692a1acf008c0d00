package io.github.privacyscan.read.java;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.javaparser.FastParser;
import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.comments.Comment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast parser and the public interface of JavaParser must give the same tree. */
final class FastParserTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class T { int a = 1, b = 0x1F_F, c = 0b1_0, d = 017; long e = 1L, f = 0xFL; float g = 1f, h = .5e-3F, i = 1.; }",
                "class T { double a = 1e10, b = 1.5d, c = 0x1.8p1, d = 0x.1P-3f, e = 1d, f = 0f; int g = 1; }",
                "class T { char a = '\\'', b = '\"', c = '\\u0041', d = '\\\\', e = '\u4e2d'; String f = \"\\\"\\\\\", g = \"\"; }",
                "class T<A extends B<C<D<E>>>> { int a = b >> c >>> d; Map<K, List<L<M>>> n; { e >>= 1; f >>>= 2; g = h >= i; } }",
                "class T { void m(int... u) { a = x -> b; c = d::e; h = i ? j : k; l++; --n; o &= p && q || r ^ s % t; v = ~w; } }",
                "class T {\r\n\tint a; // one\r\tint b; /* two\r\n three */ int c; /**/ int d; /** doc */ int \u59d3\u540d, $x, _y;\n}",
                "class T { String a = \"\"\"\n  x \\\"\"\" \"quoted\" \\\n  y\n  \"\"\"; int after; }",
                "sealed interface T permits U, V {} non-sealed class U implements T { int x = non - sealed; } record V(int record) implements T {}",
                "class T { int m(Object o) { var x = 1; return switch (o) { case R(var a, _) when a > 1 -> 2; default -> 3; }; } }",
                "@A(b = @C({1, 2}), d = \"e\") package p; import static q.R.*; import s.T; enum E { F(1) { int g; }, H; int i; }",
                "module m { requires transitive a.b; exports c to d; opens e; uses f.G; provides h.I with j.K; }",
                ""
            })
    void sameTreeForEveryKindOfToken(String text) {
        assertSame(text, false);
    }

    @Test
    void sameTreeForYield() {
        assertSame("class T { int m(int i) { return switch (i) { default: yield 1; }; } }", true);
        assertSame("class T { int yield; void m() { yield = 1; Thread.yield(); } }", false);
    }

    @Test
    void sameTreeForTheSourcesOfThisProject() throws IOException {
        int files = 0;
        try (Stream<Path> paths = Files.walk(Path.of("src"))) {
            for (Path path :
                    paths.filter(path -> path.toString().endsWith(".java")).toList()) {
                String text = Files.readString(path);
                if (!text.contains("yield")) {
                    assertSame(text, false);
                    files++;
                }
            }
        }
        assertTrue(files > 100, files + " files");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class T { int a = ; }",
                "class T { #",
                "class T { String s = \"open; }",
                "class T { /* open",
                "class T { String s = \"\"\"\n open",
                "class T { char c = 'x",
                "class T { int a\\u0041; }",
                "class T {} \u001a",
                "/// Markdown\nclass T {}"
            })
    void refusesWhatItDoesNotUnderstand(String text) {
        assertEquals(Optional.empty(), new FastParser().parse(text, false));
    }

    @Test
    void goesOnAfterARefusal() {
        FastParser parser = new FastParser();
        assertTrue(parser.parse("class T { int = }", false).isEmpty());
        assertTrue(parser.parse("class T { int a; }", false).isPresent());
    }

    private static void assertSame(String text, boolean yieldIsStatement) {
        ParserConfiguration configuration = new ParserConfiguration()
                .setAttributeComments(false)
                .setLanguageLevel(yieldIsStatement ? LanguageLevel.BLEEDING_EDGE : LanguageLevel.RAW);
        ParseResult<CompilationUnit> slow = new JavaParser(configuration).parse(text);
        FastParser.Parsed fast = new FastParser()
                .parse(text, yieldIsStatement)
                .orElseThrow(() -> new AssertionError("refused: " + text));
        assertEquals(List.of(), slow.getProblems());
        assertEquals(describe(slow.getResult().orElseThrow()), describe(fast.unit()));
        assertEquals(describe(slow.getCommentsCollection().orElseThrow().getComments()), describe(fast.comments()));
    }

    /** Class, range and, of leaves, text of each node; the range of the root means nothing. */
    private static List<String> describe(CompilationUnit unit) {
        List<String> nodes = new ArrayList<>();
        for (Node child : unit.getChildNodes()) {
            child.walk(node -> nodes.add(node.getClass().getSimpleName()
                    + node.getRange()
                    + (node.getChildNodes().isEmpty() ? node.toString() : "")));
        }
        return nodes;
    }

    private static List<String> describe(Collection<Comment> comments) {
        return comments.stream()
                .map(comment -> comment.getClass().getSimpleName() + comment.getRange() + comment.getContent())
                .toList();
    }
}
