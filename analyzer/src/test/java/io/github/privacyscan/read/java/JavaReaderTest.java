package io.github.privacyscan.read.java;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.privacyscan.program.FileFacts;
import io.github.privacyscan.program.ImportDecl;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class JavaReaderTest {

    private static final long BIG_STACK = 256L << 20;

    @Test
    void readsPackageAndImports() {
        FileFacts facts = Facts.read("package a.b;\nimport c.D;\nimport static e.F.*;\nclass T {}\n");
        assertEquals("a.b", facts.packageName());
        assertEquals(List.of(new ImportDecl("c.D", false, false), new ImportDecl("e.F", true, true)), facts.imports());
        assertEquals("a.b.T", facts.types().get(0).binaryName());
        assertEquals(4, facts.lines());
    }

    @Test
    void aFileWithoutTypesIsNoProblem() {
        assertEquals(List.of(), Facts.read("package p;").problems());
        assertEquals(List.of(), Facts.read("").problems());
        assertEquals(List.of(), Facts.read("module m { requires java.sql; }").problems());
    }

    @Test
    void timesTheParserApartFromTheRest() throws IOException {
        JavaReader reader = new JavaReader();
        assertEquals(ReadTime.NONE, reader.time());
        long start = System.nanoTime();
        reader.read(Facts.text("class T { int m(int i) { return i + 1; } }"));
        ReadTime first = reader.time();
        reader.read(Facts.text("class T { int m(int i) { return i + } }"));
        ReadTime both = reader.time();
        long elapsed = System.nanoTime() - start;
        assertTrue(first.parse() > 0 && first.lower() > 0, first::toString);
        assertTrue(both.parse() > first.parse() && both.lower() > first.lower(), both::toString);
        assertTrue(both.parse() + both.lower() <= elapsed, both::toString);
    }

    @Test
    void anEnumInsideABodyCostsThatStatementOnly() {
        FileFacts facts = Facts.read("class T { int m(int i) { int j = i;\n enum E { A { void a() {} }, B; int k() {"
                + " return '}'; } }\n return j; } void n() { enum F { C } m(1); } }");
        assertEquals(2, facts.problems().size());
        assertEquals(2, facts.problems().get(0).place().span().startLine());
        assertEquals(2, facts.problems().get(0).place().span().startColumn());
        List<MethodDecl> methods = facts.types().get(0).methods();
        assertEquals(1, calls(methods.get(1)));
        assertEquals(0, calls(methods.get(0)));
        assertTrue(methods.get(0).body().isPresent());
    }

    private static long calls(MethodDecl method) {
        return method.body().orElseThrow().code().stream()
                .filter(io.github.privacyscan.program.Instruction.Call.class::isInstance)
                .count();
    }

    @Test
    void aCompactSourceFileIsAClassOfItsName() {
        FileFacts facts = Facts.read("void main() { }");
        assertEquals("T", facts.types().get(0).binaryName());
        assertEquals(List.of(ImportDecl.ofModule("java.base")), facts.imports());
    }

    @Test
    void yieldIsAStatementAndAName() {
        assertEquals(
                List.of(),
                Facts.read("class T { int m(int i) { return switch (i) { default: yield 1; }; } }")
                        .problems());
        assertEquals(
                List.of(),
                Facts.read("class T { int yield; void m() { Thread.yield(); this.yield = 1; } }")
                        .problems());
    }

    @Test
    void aBrokenMemberCostsThatMember() {
        FileFacts facts = Facts.read("""
                class T {
                    void before() { a(); }
                    void broken( { b(); }
                    String after() { return "}"; }
                }
                """);
        assertEquals(
                List.of("before", "after"),
                facts.types().get(0).methods().stream().map(MethodDecl::name).toList());
        assertEquals(1, facts.problems().size());
        Problem problem = facts.problems().get(0);
        assertEquals(Problem.Severity.WARNING, problem.severity());
        assertEquals(3, problem.place().span().startLine());
        assertTrue(problem.message().startsWith("The file was partially analysed: "), problem.message());
        assertEquals(4, facts.types().get(0).methods().get(1).span().startLine());
    }

    @Test
    void tokensThatDoNotBelongIntoAHeaderCostNothingElse() {
        FileFacts facts = Facts.read("""
                class T() extends {
                    void before() { a(); }
                    class U(int x) { void inner() {} }
                    String after() { return "class V() {"; }
                }
                """);
        assertEquals(
                List.of("before", "after"),
                facts.types().get(0).methods().stream().map(MethodDecl::name).toList());
        assertEquals(1, facts.types().get(0).nested().size());
        assertEquals(
                List.of(1, 3),
                facts.problems().stream()
                        .map(problem -> problem.place().span().startLine())
                        .toList());
    }

    @Test
    void aClosingBraceTooManyCostsNothing() {
        FileFacts facts = Facts.read("class T {\n void m() {}\n}\n}\n");
        assertEquals(1, facts.types().get(0).methods().size());
        assertEquals(4, facts.problems().get(0).place().span().startLine());
    }

    @Test
    void aBrokenStatementCostsThatStatement() {
        FileFacts facts = Facts.read("class T {\n void m() {\n a();\n int = 3;\n b();\n }\n void n() {} }");
        assertEquals(2, facts.types().get(0).methods().size());
        assertEquals(4, facts.problems().get(0).place().span().startLine());
    }

    @Test
    void whatIsNoJavaIsAProblem() {
        FileFacts facts = Facts.read("<html>not java</html>");
        assertEquals(List.of(), facts.types());
        assertEquals(Problem.Severity.ERROR, facts.problems().get(0).severity());
    }

    @Test
    void readsLongChainsAndDeepNesting() throws InterruptedException {
        String concat = "\"a\" + ".repeat(20_000) + "\"b\"";
        String chain = "x" + ".y()".repeat(5_000);
        String parentheses = "(".repeat(1_500) + "1" + ")".repeat(1_500);
        String otherwise = "if (a) b(); else ".repeat(3_000) + "c();";
        String and = "a && ".repeat(5_000) + "b";
        String source = "class T { void m() { s = %s; t = %s; u = %s; %s v = %s; } }"
                .formatted(concat, chain, parentheses, otherwise, and);
        List<FileFacts> read = new ArrayList<>();
        Thread reader = new Thread(null, () -> read.add(Facts.read(source)), "reader", BIG_STACK);
        reader.start();
        reader.join();
        assertEquals(List.of(), read.get(0).problems());
        assertTrue(read.get(0)
                        .types()
                        .get(0)
                        .methods()
                        .get(0)
                        .body()
                        .orElseThrow()
                        .code()
                        .size()
                > 45_000);
    }

    @Test
    void everyBodyOfThisProjectIsWellFormed() throws IOException {
        List<String> faults = new ArrayList<>();
        int bodies = 0;
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                FileFacts facts = Facts.read(Files.readString(file));
                facts.problems().forEach(problem -> faults.add(file + " " + problem));
                for (TypeDecl type : facts.types().stream().flatMap(Facts::all).toList()) {
                    for (MethodDecl method : type.methods()) {
                        bodies += method.body().isPresent() ? 1 : 0;
                        method.body().map(BodyVerifier::faults).stream()
                                .flatMap(List::stream)
                                .forEach(fault -> faults.add(type.binaryName() + "." + method.name() + " " + fault));
                    }
                }
            }
        }
        assertEquals(List.of(), faults);
        assertTrue(bodies > 500, bodies + " bodies");
    }
}
