package io.github.privacyscan.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** One case per feature of the language that gives names and calls their meaning. */
final class LanguageTest {

    private static final String USER =
            "package a; public class User { String name; String getName() { return name; } int age() { return 1; } }";

    @Test
    void importsOfEveryForm() {
        Linked linked = Linked.of(
                USER,
                "package b; public class Box { public static class In { public void in() {} } public static void st() {}"
                        + " public static class Out { public void out() {} } }",
                "package c; import a.*; import b.Box.In; import static b.Box.st; import static b.Box.Out;"
                        + " class C { void m(User u, In i, Out o) { u.age(); i.in(); st(); o.out(); } }");
        assertEquals("a.User#age()", linked.method("age"));
        assertEquals("b.Box$In#in()", linked.method("in"));
        assertEquals("b.Box#st()", linked.method("st"));
        assertEquals("b.Box$Out#out()", linked.method("out"));
    }

    @Test
    void aStaticImportOfATypeIsATypeBeforeADot() {
        Linked linked = Linked.of(
                "package b; public class Box { public enum E { ONE; public int one() { return 1; } } }",
                "package c; import static b.Box.E; class C { int i = E.ONE.one(); }");
        assertEquals("b.Box$E#one()", linked.method("one"));
    }

    @Test
    void moduleImportsBringTheExportedPackages() {
        Linked linked = Linked.of("package b; import module java.sql; class C { void m(Connection c, Logger l) throws"
                + " Exception { c.commit(); l.info(\"\"); } }");
        assertEquals("java.sql.Connection#commit()", linked.method("commit"));
        assertEquals("java.util.logging.Logger#info(java.lang.String)", linked.method("info"));
        Linked base = Linked.of(
                USER, "package b; import module java.base; class C { void m(List<a.User> l) { l.get(0).age(); } }");
        assertEquals("a.User#age()", base.method("age"));
    }

    @Test
    void compactSourceFilesHaveAClassAndImportTheBase() {
        Linked linked = Linked.of("String greet(String s) { return s; } void main() { var l = List.of(\"x\");"
                + " greet(l.get(0)).trim(); IO.println(greet2()); } String greet2() { return \"\"; }");
        assertEquals("java.util.List[java.lang.String]", linked.type("l"));
        assertEquals("F0#greet2()", linked.method("greet2"));
    }

    @Test
    void constructorsMayStartWithStatements() {
        Linked linked = Linked.of("package a; class Foo extends Base { Foo(String s) { var t = s.trim(); super(t);"
                + " done(); } void done() {} } class Base { Base(String s) {} Base(Object o) {} }");
        assertEquals("a.Base#<init>(java.lang.String)", linked.method("<init>"));
        assertEquals("a.Foo#done()", linked.method("done"));
    }

    @Test
    void localTypesOfEveryKind() {
        Linked linked =
                Linked.of("package a; class Foo { void m(String p) { record R(String s) {} interface I { void run(); }"
                        + " class L implements I { public void run() { p.length(); } } I i = new L(); i.run();"
                        + " new R(p).s().trim(); } }");
        assertEquals("a.Foo$1L#run()", linked.targets("run").get(0));
        assertEquals("java.lang.String#length()", linked.method("length"));
        assertEquals("a.Foo$1R#s()", linked.method("s"));
    }

    @Test
    void inheritedMembersComeFromTheNearestDeclaration() {
        Linked linked = Linked.of("package a; class Top { int f; void both() {} static void st() {} }"
                + " class Mid extends Top { void both() {} } interface Has { default void has() {} static void no() {} }"
                + " class Low extends Mid implements Has { void m() { both(); has(); st(); Has.no(); } }"
                + " class Zed { }");
        assertEquals("a.Mid#both()", linked.method("both"));
        assertEquals("a.Has#has()", linked.method("has"));
        assertEquals("a.Top#st()", linked.method("st"));
        assertEquals("a.Has#no()", linked.method("no"));
    }

    @Test
    void ofTwoAbstractMethodsTheLowerOrNarrowerCounts() {
        Linked linked = Linked.of("package a; interface One { Object make(); } interface Two<T> { T make(); }"
                + " interface Both extends One, Two<String> {} class Foo { void m(Both b) { b.make().trim(); } }");
        assertEquals("a.Two#make()", linked.method("make"));
        assertEquals("java.lang.String#trim()", linked.method("trim"));
    }

    @Test
    void packagePrivateMethodsAreNotSeenFromOtherPackages() {
        Linked linked = Linked.of(
                "package a; public class Foo { void f(String s) {} public void f(Object o) {} }",
                "package b; class Bar { void m(a.Foo foo) { foo.f(\"\"); } }");
        assertEquals("a.Foo#f(java.lang.Object)", linked.method("f"));
    }

    @Test
    void overloadsBoxWidenAndSpread() {
        assertEquals("a.Foo#f(long)", overload("void f(long l) {} void f(Integer i) {} void m() { f(1); }"));
        assertEquals(
                "a.Foo#f(java.lang.Object)", overload("void f(Object o) {} void f(int... i) {} void m() { f(1); }"));
        assertEquals("a.Foo#f(int)", overload("void f(int i) {} void f(Object o) {} void m(Integer i) { f(i + 1); }"));
        assertEquals("a.Foo#f(char)", overload("void f(char c) {} void f(int i) {} void m() { f('c'); }"));
        assertEquals(
                "a.Foo#f(java.lang.String[])",
                overload("void f(Object o) {} void f(String... s) {} void m(String[] s) { f(s); }"));
        assertEquals(
                "a.Foo#f(java.lang.CharSequence)",
                overload("void f(CharSequence c) {} void f(Object o) {} void m(boolean b) { f(b ? \"\" : null); }"));
        assertEquals(
                "a.Foo#f(int[])", overload("void f(int[] a) {} void f(Object o) {} void m() { f(new int[] {1}); }"));
    }

    @Test
    void functionsChooseTheirOverload() {
        assertEquals(
                "a.Foo#f(java.util.concurrent.Callable)",
                overload(
                        "void f(Runnable r) {} <T> void f(java.util.concurrent.Callable<T> c) {} void m() { f(() -> 1); }"));
        assertEquals(
                "a.Foo#f(java.lang.Runnable)",
                overload("void f(Runnable r) {} <T> void f(java.util.concurrent.Callable<T> c) {}"
                        + " int i; void m() { f(() -> { i = 1; }); }"));
        assertEquals(
                "a.Foo#f(java.util.function.Function)",
                overload("void f(java.util.function.Function<String, String> f) {}"
                        + " void f(java.util.function.BiFunction<String, String, String> f) {}"
                        + " String one(String s) { return s; } void m() { f(this::one); }"));
        assertEquals(
                "a.Foo#f(java.util.function.Supplier)",
                overload("void f(Runnable r) {} void f(java.util.function.Supplier<String> s) {}"
                        + " void m(String s) { f(() -> s); }"));
    }

    private static String overload(String members) {
        return Linked.of("package a; class Foo { " + members + " }").method("f");
    }

    @Test
    void optionalsAndFuturesCarryTheirType() {
        Linked linked = Linked.of(
                USER,
                "package a; import java.util.*; import java.util.concurrent.*; class Foo { void m(Optional<User> o,"
                        + " CompletableFuture<User> f) { var name = o.map(User::getName).filter(n -> !n.isEmpty())"
                        + ".orElseGet(() -> \"\"); var both = f.thenApply(u -> u.age()).thenCombine("
                        + "CompletableFuture.supplyAsync(() -> \"x\"), (a, b) -> b + a).join();"
                        + " f.handle((v, t) -> t == null ? v.name : \"\").thenAccept(w -> w.trim()); } }");
        assertEquals("java.lang.String", linked.type("name"));
        assertEquals("java.lang.String", linked.type("both"));
        assertEquals("a.User#age()", linked.method("age"));
        assertEquals("java.lang.String#trim()", linked.method("trim"));
    }

    @Test
    void collectorsWaitForTheStream() {
        Linked linked = Linked.of(
                USER,
                "package a; import java.util.*; import java.util.stream.*; class Foo { void m(Map<String, User> all) {"
                        + " var ages = all.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e ->"
                        + " e.getValue().age())); var split = all.values().stream().collect(Collectors.partitioningBy("
                        + "u -> u.name.isEmpty(), Collectors.counting())); var sorted = all.values().stream().sorted("
                        + "Comparator.comparing(User::getName)).toList(); } }");
        assertEquals("a.User#age()", linked.method("age"));
        assertEquals("java.util.Map[java.lang.String, java.lang.Integer]", linked.type("ages"));
        assertEquals("java.util.Map[java.lang.Boolean, java.lang.Long]", linked.type("split"));
        assertEquals("java.util.List[a.User]", linked.type("sorted"));
    }

    @Test
    void aCastGivesAMethodReferenceItsType() {
        Linked linked = Linked.of("package a; import java.util.function.*; class Foo { boolean test(String s) { return"
                + " true; } void m() { ((Predicate<String>) this::test).negate(); } }");
        assertEquals("java.util.function.Predicate#negate()", linked.method("negate"));
        assertEquals("a.Foo#test(java.lang.String)", linked.method("::test"));
    }

    @Test
    void patternsBindTypedVariables() {
        Linked linked = Linked.of(
                "package a; public sealed interface Shape permits Dot, Pair {}",
                "package a; public record Dot(String label) implements Shape {}",
                "package a; public record Pair(Dot first, Shape second) implements Shape {}",
                "package b; import a.*; class Foo { void m(Object o) { if (o instanceof String s && !s.isEmpty()) {"
                        + " s.trim(); } if (o instanceof Pair(Dot(var l), Dot d)) { l.strip(); d.label(); }"
                        + " switch (o) { case Pair(Dot(String x), _) when x.isBlank() -> x.length();"
                        + " case Dot e -> e.hashCode(); default -> {} } } }");
        assertEquals("java.lang.String#trim()", linked.method("trim"));
        assertEquals("java.lang.String#strip()", linked.method("strip"));
        assertEquals("java.lang.String#isBlank()", linked.method("isBlank"));
        assertEquals("a.Dot#hashCode()", linked.method("hashCode"));
        assertEquals(List.of("a.Dot#label()"), linked.targets("label"));
        assertEquals(
                List.of("a.Pair#first()", "a.Dot#label()", "a.Pair#first()", "a.Dot#label()"),
                linked.all("component$0"));
    }

    @Test
    void switchExpressionsTextBlocksAndChoicesHaveATypes() {
        Linked linked = Linked.of(
                "package a; class Foo { enum E { A, B { int i() { return 2; } }; int i() { return 1; } } void m(E e) {"
                        + " var s = switch (e) { case A -> \"x\"; case B -> { yield \"y\"; } };"
                        + " var t = \"\"\"\n  text\"\"\"; t.strip(); e.i(); var n = switch (e) { case A -> 1; default -> 2L; };"
                        + " E.valueOf(s).ordinal(); } }");
        assertEquals("java.lang.String", linked.type("s"));
        assertEquals("java.lang.String#strip()", linked.method("strip"));
        assertEquals("long", linked.type("n"));
        assertEquals(List.of("a.Foo$E#i()", "a.Foo$E$1#i()"), linked.targets("i"));
        assertEquals("java.lang.Enum#ordinal()", linked.method("ordinal"));
    }

    @Test
    void innerClassesAndInitialisersSeeTheirSurroundings() {
        Linked linked = Linked.of("package a; class Foo { static String st = make(); static String make() { return"
                + " \"\"; } { inst(); } void inst() {} class In { void m() { Foo.this.inst2(); outer(); } void outer()"
                + " {} } void inst2() {} void outer() {} void m(Foo f) { f.new In(); } } ");
        assertEquals("a.Foo#make()", linked.method("make"));
        assertEquals("a.Foo#inst()", linked.method("inst"));
        assertEquals("a.Foo#inst2()", linked.method("inst2"));
        assertEquals("a.Foo$In#outer()", linked.method("outer"));
    }

    @Test
    void constructorsChainToThisAndSuper() {
        Linked linked =
                Linked.of("package a; class Foo extends Base { Foo(int i) { this(\"\"); } Foo(String s) { super(s,"
                        + " 1); } } class Base { Base(Object o, Integer... i) {} }");
        assertEquals(
                List.of("a.Foo#<init>(java.lang.String)", "a.Base#<init>(java.lang.Object,java.lang.Integer[])"),
                linked.all("<init>"));
        Linked anonymous = Linked.of("package a; class Foo { Object o = new Runnable() { public void run() {} }; }");
        assertEquals("java.lang.Object#<init>()", anonymous.method("new Runnable"));
    }

    @Test
    void constantsOfUnknownTypesChooseTheirOverload() {
        assertEquals(
                "a.Foo#f(x.Kind)", overload("void f(String s) {} void f(x.Kind k) {} void m() { f(x.Kind.ONE); }"));
        assertEquals(
                "a.Foo#f(java.lang.String)",
                overload("void f(x.Other o) {} void f(String s) {} void m() { f(x.Names.ONE); }"));
        assertEquals(
                "a.Foo#f(x.One)",
                overload("void f(String... s) {} void f(x.One o) {} void m(x.Lib l) { f(l.any().thing()); }"));
    }
}
