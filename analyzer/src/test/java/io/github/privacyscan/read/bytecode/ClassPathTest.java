package io.github.privacyscan.read.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.program.TypeParam;
import io.github.privacyscan.program.TypeRef;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClassPathTest {

    private static final String FIXTURE = ClassPathTest.class.getName() + "$Fixture";

    /** What is read here from its class file. */
    @Deprecated
    abstract static class Fixture<T extends Comparable<T>> extends java.util.ArrayList<T> implements Runnable {
        private static final long serialVersionUID = 1L;

        static final String CONSTANT = "value";

        protected transient Map<String, ? super List<T[]>> field = Map.of();

        @Deprecated
        protected <X extends Exception> int method(Map.Entry<String, X> entry, long... rest) throws X, IOException {
            return rest.length;
        }

        private void hidden() {
            field.clear();
            hidden();
        }

        final class Inner {
            Inner(String text) {
                assertFalse(text.isEmpty());
            }
        }
    }

    enum Colour {
        RED
    }

    record Pair(String left, List<String> right) {}

    @interface Marker {
        String name() default "";
    }

    @Test
    void readsTheHeaderOfAClass() {
        TypeDecl type = fixture();
        assertEquals(FIXTURE, type.binaryName());
        assertEquals("Fixture", type.simpleName());
        assertEquals(TypeDecl.Kind.CLASS, type.kind());
        assertTrue(type.modifiers().isAbstract());
        assertTrue(type.modifiers().isStatic());
        assertTrue(type.inStaticContext());
        TypeRef variable = TypeRef.named("T");
        assertEquals(List.of(new TypeParam("T", List.of(named("java.lang.Comparable", variable)))), type.typeParams());
        assertEquals(Optional.of(named("java.util.ArrayList", variable)), type.superclass());
        assertEquals(List.of(TypeRef.named("java.lang.Runnable")), type.interfaces());
        assertEquals("java.lang.Deprecated", type.annotations().get(0).name());
    }

    @Test
    void readsFieldsWithGenericTypesAndConstants() {
        List<FieldDecl> fields = fixture().fields();
        assertEquals(
                List.of("CONSTANT", "field"),
                fields.stream().map(FieldDecl::name).toList());
        assertEquals(Optional.of("value"), fields.get(0).constant());
        TypeRef list = named("java.util.List", new TypeRef.Array(TypeRef.named("T")));
        assertEquals(
                named(
                        "java.util.Map",
                        TypeRef.named("java.lang.String"),
                        new TypeRef.Wildcard(Optional.of(list), false)),
                fields.get(1).type());
        assertTrue(fields.get(1).modifiers().isTransient());
    }

    @Test
    void readsMethodsWithoutPrivateOnes() {
        assertEquals(
                List.of("<init>", "method"),
                fixture().methods().stream().map(MethodDecl::name).toList());
        MethodDecl method = fixture().methods().get(1);
        assertEquals(TypeRef.named("int"), method.returnType());
        assertEquals(
                named("java.util.Map$Entry", TypeRef.named("java.lang.String"), TypeRef.named("X")),
                method.params().get(0).type());
        assertEquals(
                new TypeRef.Array(TypeRef.named("long")), method.params().get(1).type());
        assertTrue(method.modifiers().isVarargs());
        assertEquals(List.of(TypeRef.named("X"), TypeRef.named("java.io.IOException")), method.thrown());
        assertEquals("java.lang.Deprecated", method.annotations().get(0).name());
        assertEquals(Optional.empty(), method.body());
    }

    @Test
    void constructorsOfInnerClassesHaveTheParametersOfTheText() {
        TypeDecl inner = ofTests().find(FIXTURE + "$Inner").orElseThrow();
        assertFalse(inner.inStaticContext());
        assertEquals(
                List.of(TypeRef.named("java.lang.String")),
                inner.methods().get(0).params().stream()
                        .map(param -> param.type())
                        .toList());
    }

    @Test
    void tellsKindsOfTypes() {
        String self = ClassPathTest.class.getName();
        TypeDecl colour = ofTests().find(self + "$Colour").orElseThrow();
        assertEquals(TypeDecl.Kind.ENUM, colour.kind());
        assertEquals(FieldDecl.Kind.ENUM_CONSTANT, colour.fields().get(0).kind());
        TypeDecl pair = ofTests().find(self + "$Pair").orElseThrow();
        assertEquals(TypeDecl.Kind.RECORD, pair.kind());
        assertEquals(
                named("java.util.List", TypeRef.named("java.lang.String")),
                pair.fields().get(1).type());
        assertEquals(
                TypeDecl.Kind.ANNOTATION,
                ofTests().find(self + "$Marker").orElseThrow().kind());
    }

    @Test
    void findsClassesOfTheJdk() {
        try (ClassPath jdk = ClassPath.ofJdk()) {
            TypeDecl entry = jdk.find("java.util.Map$Entry").orElseThrow();
            assertEquals(TypeDecl.Kind.INTERFACE, entry.kind());
            assertEquals(Optional.empty(), entry.superclass());
            assertEquals(
                    Optional.empty(), jdk.find("java.lang.Object").orElseThrow().superclass());
            assertTrue(jdk.find("java.sql.Connection").isPresent());
            assertEquals(Optional.empty(), jdk.find("java.util.NoSuchThing"));
            assertTrue(entry.methods().stream()
                    .filter(method -> method.name().equals("getKey"))
                    .findFirst()
                    .orElseThrow()
                    .modifiers()
                    .isAbstract());
        }
    }

    @Test
    void theFirstEntryWins(@TempDir Path folder) throws IOException {
        byte[] shadow = bytes(Colour.class);
        Path first = jar(folder.resolve("first.jar"), "p/Twice.class", shadow);
        Path second = jar(folder.resolve("second.jar"), "p/Twice.class", bytes(Pair.class));
        try (ClassPath classPath = ClassPath.open(List.of(first, second))) {
            assertEquals(
                    Colour.class.getName(),
                    classPath.find("p.Twice").orElseThrow().binaryName());
        }
        try (ClassPath classPath = ClassPath.open(List.of(second, first))) {
            assertEquals(
                    Pair.class.getName(),
                    classPath.find("p.Twice").orElseThrow().binaryName());
        }
    }

    @Test
    void aBrokenEntryIsAProblem(@TempDir Path folder) throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.jar"), "this is no jar");
        Path good = jar(folder.resolve("good.jar"), "p/Good.class", bytes(Pair.class));
        Path bad = jar(folder.resolve("bad.jar"), "p/Bad.class", new byte[] {1, 2, 3});
        try (ClassPath classPath = ClassPath.open(List.of(broken, folder.resolve("absent.jar"), good, bad))) {
            assertTrue(classPath.find("p.Good").isPresent());
            assertEquals(Optional.empty(), classPath.find("p.Bad"));
            assertEquals(
                    List.of("absent.jar", "bad.jar", "broken.jar"),
                    classPath.problems().stream()
                            .map(problem -> problem.place().path())
                            .toList());
        }
    }

    private static TypeDecl fixture() {
        return ofTests().find(FIXTURE).orElseThrow();
    }

    private static ClassPath ofTests() {
        try {
            return ClassPath.open(List.of(Path.of(ClassPathTest.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI())));
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static TypeRef named(String name, TypeRef... arguments) {
        return new TypeRef.Named(name, List.of(arguments));
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        String file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
        try (InputStream in = type.getResourceAsStream(file)) {
            return in.readAllBytes();
        }
    }

    private static Path jar(Path path, String entry, byte[] content) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
            zip.closeEntry();
        }
        return path;
    }
}
