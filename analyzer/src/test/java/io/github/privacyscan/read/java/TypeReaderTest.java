package io.github.privacyscan.read.java;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.AnnotationUse.Value;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.Modifiers;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.program.TypeParam;
import io.github.privacyscan.program.TypeRef;
import io.github.privacyscan.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TypeReaderTest {

    private static final String NESTING = """
            package p;
            class T {
                Object first = new Object() { Object inner = new Object() {}; };
                void a() {
                    class Local { class Member { Object o = new Object() {}; } }
                    record Rec(int x) {}
                    Runnable r = () -> { class InLambda {} new Object() {}; };
                    new Thread(new Runnable() { public void run() {} }) {};
                }
                void b() { class Local {} class Other {} interface I {} }
                enum E { ONE { void f() { new Object() {}; } }, TWO; void f() {} }
                static class Nested { static Object o = new Object() {}; }
                static { new Object() {}; }
            }
            """;

    @Test
    void localAndAnonymousTypesAreNumberedAsJavacDoes(@TempDir Path folder) throws IOException {
        Path source = Files.writeString(folder.resolve("T.java"), NESTING);
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        assertEquals(0, javac.run(null, null, null, "--release", "17", "-d", folder.toString(), source.toString()));
        List<String> expected;
        try (Stream<Path> classes = Files.list(folder.resolve("p"))) {
            expected = classes.map(path -> "p." + path.getFileName().toString().replace(".class", ""))
                    .sorted()
                    .toList();
        }
        List<String> read = Facts.all(Facts.type(NESTING))
                .map(TypeDecl::binaryName)
                .sorted()
                .toList();
        assertEquals(expected, read);
    }

    @Test
    void headersOfTypes() {
        TypeDecl type =
                Facts.type("package p;\npublic abstract sealed class T<A extends B & C, D> extends a.Sup<? super D>"
                        + " implements I, J<int[]> permits X {}");
        assertEquals(
                List.of(
                        new TypeParam("A", List.of(TypeRef.named("B"), TypeRef.named("C"))),
                        new TypeParam("D", List.of())),
                type.typeParams());
        TypeRef lower = new TypeRef.Wildcard(Optional.of(TypeRef.named("D")), false);
        assertEquals(Optional.of(new TypeRef.Named("a.Sup", List.of(lower))), type.superclass());
        TypeRef ints = new TypeRef.Array(TypeRef.named("int"));
        assertEquals(List.of(TypeRef.named("I"), new TypeRef.Named("J", List.of(ints))), type.interfaces());
        assertEquals(List.of(TypeRef.named("X")), type.permitted());
        assertTrue(type.modifiers().isPublic() && type.modifiers().isAbstract());
        assertTrue(type.inStaticContext());
        assertEquals(new Span(2, 30, 2, 31), type.span());
    }

    @Test
    void whatKindsOfTypesImply() {
        TypeDecl type = Facts.type(
                "class T { interface N { int X = 1; void a(); default void d() {} static void s() {}"
                        + " private void p() {} class M {} } class In {} enum E { A } record R(int c) {} @interface An { String v(); } }");
        TypeDecl n = nested(type, "N");
        assertTrue(n.modifiers().isStatic() && n.inStaticContext());
        Modifiers constant = Facts.field(n, "X").modifiers();
        assertTrue(constant.isPublic() && constant.isStatic() && constant.isFinal());
        assertTrue(Facts.method(n, "a").modifiers().isAbstract());
        assertTrue(Facts.method(n, "a").modifiers().isPublic());
        assertTrue(Facts.method(n, "d").modifiers().has(Modifiers.DEFAULT));
        assertFalse(Facts.method(n, "s").modifiers().has(Modifiers.DEFAULT));
        assertFalse(Facts.method(n, "p").modifiers().isPublic());
        assertTrue(Facts.method(n, "p").modifiers().has(Modifiers.DEFAULT));
        assertTrue(nested(n, "M").inStaticContext());
        assertFalse(nested(type, "In").inStaticContext());
        FieldDecl a = Facts.field(nested(type, "E"), "A");
        assertEquals(FieldDecl.Kind.ENUM_CONSTANT, a.kind());
        assertTrue(a.modifiers().isStatic());
        FieldDecl c = Facts.field(nested(type, "R"), "c");
        assertEquals(FieldDecl.Kind.RECORD_COMPONENT, c.kind());
        assertTrue(c.modifiers().isPrivate() && c.modifiers().isFinal());
        assertTrue(nested(type, "R").methods().isEmpty());
        assertTrue(Facts.method(nested(type, "An"), "v").modifiers().isAbstract());
    }

    @Test
    void fieldsAndMethods() {
        TypeDecl type = Facts.type("class T { transient String a = \"x\" + (\"y\" + \"\"\"\n z\"\"\"), b[]; "
                + "<X> X m(final Map<String, ?> p, int... q) throws E, F { return null; } T() {} }");
        assertEquals(Optional.of("xyz"), Facts.field(type, "a").constant());
        assertTrue(Facts.field(type, "a").modifiers().isTransient());
        assertEquals(
                new TypeRef.Array(TypeRef.named("String")),
                Facts.field(type, "b").type());
        MethodDecl method = Facts.method(type, "m");
        assertEquals(TypeRef.named("X"), method.returnType());
        assertEquals(
                new TypeRef.Array(TypeRef.named("int")), method.params().get(1).type());
        assertTrue(method.modifiers().isVarargs());
        assertEquals(List.of(TypeRef.named("E"), TypeRef.named("F")), method.thrown());
        assertTrue(Facts.method(type, MethodDecl.CONSTRUCTOR).isConstructor());
    }

    @Test
    void annotationsAndTheirValues() {
        TypeDecl type =
                Facts.type("@A @B(\"x\" + \"y\") @p.C(n = -1, t = true, a = {\"z\"}, l = {1, 2}, e = X.Y, c = T.class,"
                        + " d = @A(1), o = \"x\" + Y) class T {}");
        assertEquals(
                List.of("A", "B", "p.C"),
                type.annotations().stream().map(AnnotationUse::name).toList());
        assertEquals(Optional.of("xy"), type.annotations().get(1).text("value"));
        AnnotationUse all = type.annotations().get(2);
        assertEquals("C", all.simpleName());
        assertEquals(Optional.of("z"), all.text("a"));
        assertEquals(new Value.Literal("-1", false), all.members().get("n"));
        assertEquals(new Value.Literal("true", false), all.members().get("t"));
        assertEquals(
                new Value.Several(List.of(new Value.Literal("1", false), new Value.Literal("2", false))),
                all.members().get("l"));
        assertEquals(new Value.Name("X.Y"), all.members().get("e"));
        assertEquals(new Value.Name("T.class"), all.members().get("c"));
        assertTrue(all.members().get("d") instanceof Value.Nested nested
                && nested.annotation().name().equals("A"));
        assertEquals(new Value.Other("\"x\" + Y"), all.members().get("o"));
    }

    @Test
    void capturedVariablesAreFields() {
        TypeDecl type =
                Facts.type("class T { void m(String a, int b) { int c = b; new Object() { int c2 = c; String a; "
                        + "String g() { return a; } }; } }");
        List<FieldDecl> fields = type.nested().get(0).fields();
        assertEquals(
                List.of("c2", "a", "val$c"),
                fields.stream().map(FieldDecl::name).toList());
        assertEquals(FieldDecl.Kind.CAPTURED, fields.get(2).kind());
        assertEquals(TypeRef.named("int"), fields.get(2).type());
    }

    private static TypeDecl nested(TypeDecl type, String name) {
        return type.nested().stream()
                .filter(nested -> nested.simpleName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
