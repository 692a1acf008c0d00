package io.github.privacyscan.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.privacyscan.program.TypeRef;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class NamesTest {

    private static String resolved(Linked linked, String name) {
        return linked.program().resolve(TypeRef.named(name), "a.Foo").erasedName();
    }

    @Test
    void aNameIsNoPackageBeyondAnyDepth() {
        String name = IntStream.range(0, 200).mapToObj(i -> "a" + i).collect(Collectors.joining("."));
        Linked linked = Linked.of("class T { Object m() { return " + name + ".end; } }");
        assertInstanceOf(Resolution.PackageName.class, linked.resolution("field a10"));
        assertInstanceOf(Resolution.Unresolved.class, linked.resolution("field a100"));
        assertInstanceOf(Resolution.Unresolved.class, linked.resolution("field end"));
    }

    @Test
    void importsMembersPackageAndLanguageGiveNamesTheirMeaning() {
        Linked linked = Linked.of(
                "package a; import java.util.List; import java.util.concurrent.*; import x.y.Bar; import x.Outer.Inner;"
                        + " class Foo extends Base { static class Nested {} }",
                "package a; class Base { interface Inherited {} } ",
                "package a; class Neighbour {}");
        assertEquals("java.util.List", resolved(linked, "List"));
        assertEquals("java.util.concurrent.Future", resolved(linked, "Future"));
        assertEquals("x.y.Bar", resolved(linked, "Bar"));
        assertEquals("x.Outer$Inner", resolved(linked, "Inner"));
        assertEquals("a.Foo$Nested", resolved(linked, "Nested"));
        assertEquals("a.Base$Inherited", resolved(linked, "Inherited"));
        assertEquals("a.Neighbour", resolved(linked, "Neighbour"));
        assertEquals("java.lang.String", resolved(linked, "String"));
        assertEquals("java.util.Map$Entry", resolved(linked, "java.util.Map.Entry"));
        assertEquals("Nowhere", resolved(linked, "Nowhere"));
    }

    @Test
    void oneUnknownOnDemandImportExplainsAnUnknownName() {
        Linked one = Linked.of("package a; import java.util.*; import x.*; class Foo {}");
        Linked two = Linked.of("package a; import y.*; import x.*; class Foo {}");
        assertEquals("x.Thing", resolved(one, "Thing"));
        assertEquals("java.util.List", resolved(one, "List"));
        assertEquals("Thing", resolved(two, "Thing"));
    }

    @Test
    void dottedNamesAreVariablesBeforeTypesBeforePackages() {
        Linked linked = Linked.of(
                "package a; class Foo { Bar Color; void m() { Color.first(); Tint.second(); b.Far.third(); } }",
                "package a; class Bar { void first() {} }",
                "package a; class Tint { static void second() {} }",
                "package b; public class Far { public static void third() {} }");
        assertEquals("a.Bar#first()", linked.method("first"));
        assertEquals("a.Tint#second()", linked.method("second"));
        assertEquals("b.Far#third()", linked.method("third"));
        assertEquals(new Resolution.PackageName("b"), linked.resolution("name b"));
    }

    @Test
    void staticImportsBringMethodsAndFields() {
        Linked linked = Linked.of("package a; import static java.lang.Math.max; import static java.lang.Math.*;"
                + " import static x.Unknown.help; class Foo { void m() { max(1, 2L); min(1, 2); help(3); use(PI); }"
                + " void use(double d) {} }");
        assertEquals("java.lang.Math#max(long,long)", linked.method("max"));
        assertEquals("java.lang.Math#min(int,int)", linked.method("min"));
        assertEquals("x.Unknown#help()", linked.method("help"));
        assertEquals(
                new Resolution.Field(new FieldRef("java.lang.Math", "PI", true), Resolution.Receiver.NONE),
                linked.resolution("name PI"));
    }

    @Test
    void enclosingInstancesAreCounted() {
        Linked linked = Linked.of("package a; class Foo { int x; void outer() {} class In { class Deep { void m() {"
                + " outer(); use(x); } void use(int i) {} } } }");
        assertEquals(
                new Resolution.Receiver(Resolution.Receiver.Kind.OUTER, 0, 2),
                linked.invoke("outer").receiver());
        assertEquals(
                new Resolution.Field(
                        new FieldRef("a.Foo", "x", false),
                        new Resolution.Receiver(Resolution.Receiver.Kind.OUTER, 0, 2)),
                linked.resolution("name x"));
        assertEquals(
                Resolution.Receiver.Kind.THIS, linked.invoke("use").receiver().kind());
    }

    @Test
    void supertypesComeNearestFirst() {
        Linked linked = Linked.of(
                "package a; class Foo extends Base implements Near {} ",
                "package a; class Base implements Far {}",
                "package a; interface Near {}",
                "package a; interface Far extends x.Lib {}");
        assertEquals(
                List.of("a.Foo", "a.Base", "a.Near", "java.lang.Object", "a.Far", "x.Lib"),
                linked.program().supertypes("a.Foo"));
        assertEquals(true, linked.program().isSubtype("a.Foo", "x.Lib"));
        assertEquals(false, linked.program().isSubtype("a.Near", "a.Far"));
    }
}
