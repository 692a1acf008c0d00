package io.github.privacyscan.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.privacyscan.program.Body;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.TypeDecl;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class SyntheticMembersTest {

    private static final String IMPORTS = "package a; import lombok.*; import lombok.experimental.*; ";

    private static Procedure procedure(Linked linked, String type, String name, int params) {
        Procedure found = linked.program().implementation(type, name, params).orElseThrow();
        assertTrue(found.isSynthetic());
        return found;
    }

    /** The fields that a body reads, in order. */
    private static List<String> loads(Procedure procedure) {
        return procedure.body().code().stream()
                .filter(Instruction.FieldLoad.class::isInstance)
                .map(load -> ((Instruction.FieldLoad) load).field())
                .toList();
    }

    private static List<String> stores(Procedure procedure) {
        return procedure.body().code().stream()
                .filter(Instruction.FieldStore.class::isInstance)
                .map(store -> ((Instruction.FieldStore) store).field())
                .toList();
    }

    private static String texts(Body body) {
        return body.code().stream()
                .filter(code -> code instanceof Instruction.Const literal && literal.value() instanceof Constant.Text)
                .map(code -> ((Constant.Text) ((Instruction.Const) code).value()).value())
                .collect(Collectors.joining("|"));
    }

    @Test
    void recordsHaveConstructorAccessorsAndText() {
        Linked linked = Linked.of("package a; record R(String name, int age) { public int age() { return 1; } }");
        assertEquals(List.of("age0", "<init>2", "name0", "toString0", "equals1", "hashCode0"), linked.methods("a.R"));
        assertEquals(List.of("name", "age"), loads(procedure(linked, "a.R", "toString", 0)));
        assertEquals(
                "R[name=|, age=|]",
                texts(procedure(linked, "a.R", "toString", 0).body()));
        assertEquals(List.of("name", "age"), stores(procedure(linked, "a.R", "<init>", 2)));
        assertFalse(
                linked.program().implementation("a.R", "age", 0).orElseThrow().isSynthetic());
    }

    @Test
    void aCompactConstructorIsTheCanonicalOne() {
        Linked linked = Linked.of("package a; record R(String name) { R { name = name.trim(); } }");
        assertEquals(1, linked.methods("a.R").stream().filter("<init>1"::equals).count());
    }

    @Test
    void enumsHaveValues() {
        Linked linked = Linked.of("package a; enum E { ONE, TWO; void m() { for (var e : values()) {}"
                + " var v = valueOf(\"ONE\"); } }");
        assertEquals("a.E", linked.type("e"));
        assertEquals("a.E", linked.type("v"));
        assertEquals(List.of("a.E#values()"), linked.targets("values"));
    }

    @Test
    void classesWithoutConstructorGetOneThatRunsTheInitialisers() {
        Linked linked = Linked.of("package a; class Foo { int i = 1; void m() { new Foo(); } }");
        assertEquals(List.of("a.Foo#<init>()"), linked.targets("new Foo"));
        Procedure constructor = linked.invoke("new Foo").targets().get(0);
        Resolution.Invoke initialiser = (Resolution.Invoke) constructor.resolution(0);
        assertEquals("a.Foo#<instance-init>()", initialiser.targets().get(0).toString());
    }

    @Test
    void dataHasAccessorsConstructorAndText() {
        Linked linked = Linked.of(IMPORTS + "@Data class Foo { final String id; boolean active; boolean isOld;"
                + " static int count; @ToString.Exclude String secret; @Getter(AccessLevel.NONE) int hidden;"
                + " int level = 1; String getSecret() { return null; } }");
        assertEquals(
                List.of(
                        "<instance-init>0",
                        "getSecret0",
                        "getId0",
                        "isActive0",
                        "setActive1",
                        "isOld0",
                        "setOld1",
                        "setSecret1",
                        "setHidden1",
                        "getLevel0",
                        "setLevel1",
                        "<init>1",
                        "toString0",
                        "equals1",
                        "hashCode0"),
                linked.methods("a.Foo").stream()
                        .sorted(java.util.Comparator.comparing(name -> name.startsWith("<instance") ? 0 : 1))
                        .toList());
        assertEquals(
                List.of("id", "active", "isOld", "hidden", "level"), loads(procedure(linked, "a.Foo", "toString", 0)));
        assertEquals(List.of("id"), stores(procedure(linked, "a.Foo", "<init>", 1)));
    }

    @Test
    void textCanBeNarrowed() {
        Linked linked = Linked.of(
                IMPORTS + "@ToString(exclude = {\"b\"}, callSuper = true) class Foo { int a; int b; int c; }",
                IMPORTS + "@ToString(onlyExplicitlyIncluded = true) class Bar { int a; @ToString.Include int b; }",
                IMPORTS + "@ToString(of = \"a\") class Baz { int a; int b; }");
        assertEquals(List.of("a", "c"), loads(procedure(linked, "a.Foo", "toString", 0)));
        assertTrue(texts(procedure(linked, "a.Foo", "toString", 0).body()).startsWith("Foo(super=|, a=|"));
        assertEquals(List.of("b"), loads(procedure(linked, "a.Bar", "toString", 0)));
        assertEquals(List.of("a"), loads(procedure(linked, "a.Baz", "toString", 0)));
    }

    @Test
    void buildersCarryValuesIntoTheObject() {
        Linked linked = Linked.of(
                IMPORTS + "import java.util.List; @Builder(toBuilder = true) class Foo { String name;"
                        + " @Singular List<String> tags; }",
                "package a; class Use { void m(String s) { var b = Foo.builder().name(s).tag(s); var f = b.build();"
                        + " f.toBuilder(); } }");
        assertEquals("a.Foo$FooBuilder", linked.type("b"));
        assertEquals("a.Foo", linked.type("f"));
        assertEquals(List.of("a.Foo$FooBuilder#name(java.lang.String)"), linked.targets("name"));
        assertEquals(List.of("a.Foo#toBuilder()"), linked.targets("toBuilder"));
        Procedure build = procedure(linked, "a.Foo$FooBuilder", "build", 0);
        assertEquals(List.of("name", "tags"), loads(build));
        Resolution.Invoke creation = (Resolution.Invoke) build.resolution(2);
        assertEquals(
                "a.Foo#<init>(java.lang.String,java.util.List)",
                creation.targets().get(0).toString());
        TypeDecl builder = linked.program().type("a.Foo$FooBuilder").orElseThrow();
        assertTrue(linked.program().sourceTypes().contains(builder));
    }

    @Test
    void aBuilderWrittenInPartIsCompleted() {
        Linked linked = Linked.of(IMPORTS + "@Builder class Foo { int a; int b;"
                + " static class FooBuilder { FooBuilder a(int x) { return this; } } }");
        assertEquals(List.of("a1", "<init>0", "b1", "build0"), linked.methods("a.Foo$FooBuilder"));
    }

    @Test
    void superBuildersInherit() {
        Linked linked = Linked.of(
                IMPORTS + "@SuperBuilder class Base { String name; }",
                IMPORTS + "@SuperBuilder class Foo extends Base { int age; }",
                "package a; class Use { void m() { var f = Foo.builder().name(\"x\").age(1).build(); } }");
        assertEquals("a.Foo", linked.type("f"));
        assertEquals(List.of("a.Base$BaseBuilder#name(java.lang.String)"), linked.targets("name"));
        assertEquals(List.of("a.Foo$FooBuilder#age(int)"), linked.targets("age"));
    }

    @Test
    void fluentChainedAndWithSettersReturnTheObject() {
        Linked linked = Linked.of(
                IMPORTS + "@Getter @Setter @With @AllArgsConstructor(staticName = \"of\") @Accessors(fluent = true)"
                        + " class Foo { String name; int age; }",
                "package a; class Use { void m() { var f = Foo.of(\"\", 1).name(\"x\").withAge(2); f.age(); } }");
        assertEquals("a.Foo", linked.type("f"));
        assertEquals(List.of("a.Foo#withAge(int)"), linked.targets("withAge"));
        assertEquals(List.of("a.Foo#age()"), linked.targets("age"));
    }

    @Test
    void loggersHaveTheTypeOfTheirLibrary() {
        Linked linked = Linked.of(
                "package a; import lombok.extern.slf4j.Slf4j; @Slf4j class Foo { void m() {" + " log.info(\"x\"); } }");
        assertEquals("org.slf4j.Logger#info()", linked.method("info"));
    }

    @Test
    void annotationsOfTheSameNameFromElsewhereCreateNothing() {
        Linked linked = Linked.of("package a; import x.Data; import lombok.*; @Data class Foo { int a; }");
        assertEquals(List.of("<init>0"), linked.methods("a.Foo"));
    }
}
