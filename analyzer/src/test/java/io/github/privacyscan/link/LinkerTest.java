package io.github.privacyscan.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.privacyscan.knowledge.TypeStub;
import io.github.privacyscan.program.TypeRef;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LinkerTest {

    private static final String USER = "package a; class User { String name; String getName() { return name; } }";

    @Test
    void choosesTheMostSpecificOverload() {
        Linked linked = Linked.of("package a; class Foo { void f(Object o) {} void f(String s) {} void f(int i) {}"
                + " void f(Integer i, Object... more) {} void m(String s) { f(s); } }");
        assertEquals("a.Foo#f(java.lang.String)", linked.method("f"));
    }

    @Test
    void boxesBeforeItTakesVariableArity() {
        Linked linked = Linked.of("package a; class Foo { void f(Integer i) {} void f(int... i) {}"
                + " void g(String s, Object... o) {} void m() { f(1); g(\"x\", 1, 2); } }");
        assertEquals("a.Foo#f(java.lang.Integer)", linked.method("f"));
        assertEquals("a.Foo#g(java.lang.String,java.lang.Object[])", linked.method("g"));
    }

    @Test
    void typeArgumentsFlowThroughStreamsAndLambdas() {
        Linked linked = Linked.of(
                USER,
                "package a; import java.util.*; import java.util.stream.*; class Foo {"
                        + " void m(List<User> users) { var names = users.stream().filter(u -> u.getName() != null)"
                        + ".collect(Collectors.toMap(v -> v.name, w -> w)); } }");
        assertEquals("a.User", linked.type("u"));
        assertEquals("a.User", linked.type("v"));
        assertEquals("java.util.Map[java.lang.String, a.User]", linked.type("names"));
        assertEquals("a.User#getName()", linked.method("getName"));
    }

    @Test
    void nestedCollectorsLearnFromTheStream() {
        Linked linked = Linked.of(
                USER,
                "package a; import java.util.*; import java.util.stream.*; class Foo {"
                        + " void m(List<User> users) { var groups = users.stream().collect(Collectors.groupingBy("
                        + "User::getName, Collectors.mapping(u -> u.name.length(), Collectors.toList()))); } }");
        assertEquals("java.util.Map[java.lang.String, java.util.List[java.lang.Integer]]", linked.type("groups"));
        assertEquals("a.User#getName()", linked.method("::getName"));
        assertEquals("java.lang.String#length()", linked.method("length"));
    }

    @Test
    void diamondsLearnFromTheirTarget() {
        Linked linked = Linked.of(
                USER,
                "package a; import java.util.*; class Foo { Map<String, List<User>> all;"
                        + " void m() { List<User> users = new ArrayList<>(); for (var user : users) { user.getName(); }"
                        + " all.computeIfAbsent(\"k\", k -> new ArrayList<>()).add(null);"
                        + " for (Map.Entry<String, List<User>> e : all.entrySet()) { var list = e.getValue(); } } }");
        assertEquals("a.User", linked.type("user"));
        assertEquals("java.util.List[a.User]", linked.type("list"));
        assertEquals("java.util.List#add(java.lang.Object)", linked.method("add"));
    }

    @Test
    void aMethodReferenceBindsTheTypeOfItsObject() {
        Linked linked = Linked.of(
                USER,
                "package a; import java.util.*; class Foo { void m(List<User> users) {"
                        + " var byName = Comparator.comparing(User::getName).reversed(); users.forEach(this::see); }"
                        + " void see(User u) {} }");
        assertEquals("java.util.Comparator[a.User]", linked.type("byName"));
        assertEquals(List.of("a.Foo#see(a.User)"), linked.targets("::see"));
        assertEquals(
                Resolution.Receiver.Kind.THIS, linked.invoke("::see").receiver().kind());
    }

    @Test
    void selfTypedBuildersKeepTheirType() {
        Linked linked = Linked.of("package a; class Foo { abstract static class B<T extends B<T>> { T one() { return"
                + " null; } T two() { return null; } T three() { return null; } } static class C extends B<C> { void"
                + " end() {} } <X extends B<X>> void m(X x) { x.one().two().three(); new C().one().end(); } }");
        Linked raw = Linked.of("package a; class Foo { abstract static class B<T extends B<T>> { T one() { return"
                + " null; } T two() { return null; } T three() { return null; } }"
                + " void m(B<?> b) { b.one().two().three(); } }");
        assertEquals("a.Foo$B#three()", linked.method("three"));
        assertEquals("a.Foo$C#end()", linked.method("end"));
        assertEquals("a.Foo$B#three()", raw.method("three"));
    }

    @Test
    void choicesHaveTheCommonType() {
        Linked linked = Linked.of(
                "package a; class Foo { interface S {} static class A implements S {} static class B implements S {}"
                        + " void m(boolean c) { var v = c ? new A() : new B(); var w = c ? null : new A(); } }");
        assertEquals("a.Foo$S", linked.type("v"));
        assertEquals("a.Foo$A", linked.type("w"));
    }

    @Test
    void capturedVariablesKeepTheirType() {
        Linked linked = Linked.of(
                USER,
                "package a; class Foo { void m(java.util.List<User> users) { for (var u : users) {"
                        + " new Object() { void run() { u.getName(); } }; } } }");
        assertEquals("a.User#getName()", linked.method("getName"));
    }

    @Test
    void unknownLibrariesKeepTheirOwner() {
        Linked linked = Linked.of("package a; import x.Client; class Foo extends x.Base { Client client; void m() {"
                + " client.send(1).then(); inherited(); } }");
        assertEquals("x.Client#send()", linked.method("send"));
        assertEquals(false, linked.invoke("send").method().known());
        assertInstanceOf(Resolution.Unresolved.class, linked.resolution("then"));
        assertEquals("x.Base#inherited()", linked.method("inherited"));
    }

    @Test
    void anArgumentOfAnUnknownTypeMeansTheParameterOfThatType() {
        Linked linked = Linked.of("package a; class Foo { void f(x.One o, String s) {} void f(x.Two t, String... s) {}"
                + " void m(x.Two two) { f(two, \"\"); } }");
        assertEquals("a.Foo#f(x.Two,java.lang.String[])", linked.method("f"));
    }

    @Test
    void privateMethodsAreSeenInTheirTopLevelTypeOnly() {
        Linked linked = Linked.of(
                "package a; class Foo { private static void f(String s) {} static void f(Object... s) {} class In { void"
                        + " m() { Foo.f(\"\"); } } }");
        Linked outside = Linked.of(
                "package a; class Foo { private static void f(String s) {} static void f(Object... s) {} }",
                "package a; class Bar { void m() { Foo.f(\"\"); } }");
        assertEquals("a.Foo#f(java.lang.String)", linked.method("f"));
        assertEquals("a.Foo#f(java.lang.Object[])", outside.method("f"));
    }

    @Test
    void stubsTellResultsAndArguments() {
        TypeStub repository = new TypeStub(
                "x.Repository",
                List.of("T"),
                List.of(),
                Map.of(
                        "find", new TypeRef.Named("java.util.Optional", List.of(TypeRef.named("T"))),
                        "with", TypeRef.named("this"),
                        "read", TypeRef.named("class 1")),
                Map.of(),
                List.of(),
                true,
                "");
        Linked linked = Linked.of(
                List.of(repository),
                List.of(),
                1,
                USER,
                "package a; interface Users extends x.Repository<User> {}",
                "package a; class Foo { void m(Users users) { users.with().find(1).map(u -> u.getName());"
                        + " var r = users.read(\"\", User.class); } }");
        assertEquals("a.User#getName()", linked.method("getName"));
        assertEquals("x.Repository#find()", linked.method("find"));
        assertEquals(true, linked.invoke("find").method().known());
        assertEquals("a.User", linked.type("r"));
    }

    @Test
    void countsWhatItResolved() {
        Linked linked = Linked.of(
                USER,
                "package a; class Foo { void m(User u, x.Lib lib) { u.getName(); \"\".trim();" + " lib.go().on(); } }");
        assertEquals(new LinkStatistics(4, 1, 1, 1, 1), linked.program().statistics());
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        String[] sources = {
            USER,
            "package a; class Foo { Runnable r = () -> new User().getName(); }",
            "package b; class Bar { void m(a.Foo f) { f.r.run(); } enum E { A, B } record R(int i) {} }"
        };
        LinkedProgram one = Linked.of(List.of(), List.of(), 1, sources).program();
        LinkedProgram four = Linked.of(List.of(), List.of(), 4, sources).program();
        assertEquals(one.procedures().toString(), four.procedures().toString());
        assertEquals(one.statistics(), four.statistics());
        for (int i = 0; i < one.procedures().size(); i++) {
            assertEquals(i, one.procedures().get(i).id());
            for (int v = 0; v < one.procedures().get(i).body().variables().size(); v++) {
                assertEquals(
                        one.procedures().get(i).typeOf(v),
                        four.procedures().get(i).typeOf(v));
            }
        }
    }
}
