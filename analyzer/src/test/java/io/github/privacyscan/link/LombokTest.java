package io.github.privacyscan.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Members of annotated classes as their library documents them. */
final class LombokTest {

    private static final String IMPORTS = "package a; import lombok.*; import lombok.experimental.*; ";

    /** The text that {@code toString} makes, values as the name of what they are read from. */
    private static String text(Linked linked, String type) {
        return linked.program().implementation(type, "toString", 0).orElseThrow().body().code().stream()
                .map(LombokTest::piece)
                .collect(Collectors.joining());
    }

    private static String piece(Instruction instruction) {
        if (instruction instanceof Instruction.Const literal && literal.value() instanceof Constant.Text text) {
            return text.value();
        }
        if (instruction instanceof Instruction.FieldLoad load) {
            return load.field();
        }
        return instruction instanceof Instruction.Call call ? call.name() + "()" : "";
    }

    @Test
    void accessorsHaveNoPrefix() {
        Linked linked = Linked.of(IMPORTS + "@Getter @Setter @Accessors(prefix = {\"m\", \"_\"}) class Foo {"
                + " String mName; int _age; int other; boolean mIsOld; int made; }");
        assertEquals(
                List.of("getName0", "setName1", "getAge0", "setAge1", "isOld0", "setOld1", "<init>0"),
                linked.methods("a.Foo"));
    }

    @Test
    void accessorsOfAnOuterTypeHoldInsideIt() {
        Linked linked =
                Linked.of(IMPORTS + "@Accessors(fluent = true) class Foo { @Value static class In { int age; } }");
        assertTrue(linked.methods("a.Foo$In").contains("age0"));
    }

    @Test
    void aMethodOfAnotherNumberOfParametersIsNoAccessor() {
        Linked linked = Linked.of(IMPORTS + "@Getter @Setter @Accessors(fluent = true) class Foo { int age;"
                + " Foo age(int a) { return this; } } @Getter class Bar { int age; boolean old; int getage() { return 1; }"
                + " boolean getOld() { return true; } }");
        assertEquals(List.of("age1", "age0", "<init>0"), linked.methods("a.Foo"));
        assertEquals(List.of("getage0", "getOld0", "<init>0"), linked.methods("a.Bar"));
    }

    @Test
    void settingsOfFoldersHoldForAccessorsLogsAndText() {
        Linked linked = Linked.withSettings(
                "config.stopBubbling = true\nlombok.accessors.fluent = true\nlombok.log.fieldName = LOGGER\n"
                        + "lombok.accessors.prefix += f\nlombok.toString.onlyExplicitlyIncluded = true\n# comment\n",
                IMPORTS
                        + "import lombok.extern.slf4j.Slf4j; @Data @Slf4j class Foo { String fName; @ToString.Include int"
                        + " fAge; void m() { LOGGER.info(name()); name(\"\").age(1); } }");
        assertEquals("org.slf4j.Logger#info()", linked.method("info"));
        assertEquals("a.Foo#age(int)", linked.method("age"));
        assertEquals("Foo(fAge=fAge)", text(linked, "a.Foo"));
    }

    @Test
    void aLoggerOfOnesOwnIsOfTheTypeThatTheSettingDeclares() {
        String code = IMPORTS + "import lombok.CustomLog; @CustomLog class Foo { void m() { log.info(\"a\"); } }";
        Linked linked =
                Linked.withSettings("lombok.log.custom.declaration = org.slf4j.Logger a.Logs.create(NAME)\n", code);
        assertEquals("org.slf4j.Logger#info()", linked.method("info"));
        Linked itself = Linked.withSettings("lombok.log.custom.declaration = org.slf4j.Logger.create(TYPE)\n", code);
        assertEquals("org.slf4j.Logger#info()", itself.method("info"));
        assertFalse(Linked.withSettings("lombok.log.fieldName = log\n", code)
                .method("info")
                .startsWith("org.slf4j"));
    }

    @Test
    void nearerSettingsCountMore() {
        Linked linked = Linked.withSettings(
                "lombok.accessors.chain = true\nlombok.accessors.chain = false\nlombok.accessors.prefix += x\n"
                        + "clear lombok.accessors.prefix",
                IMPORTS + "@Data class Foo { String name; } class Use { void m(Foo f) { f.setName(\"\"); } }");
        assertEquals("void", Linked.text(linked.invoke("setName").returnType()));
    }

    @Test
    void textNamesWhatIsIncludedInItsOrder() {
        Linked linked =
                Linked.of(IMPORTS + "@ToString(callSuper = true, onlyExplicitlyIncluded = true) class Foo extends"
                        + " Object { int a; @ToString.Include int b; @ToString.Include(name = \"see\", rank = 1) int c;"
                        + " @ToString.Include String masked() { return null; } @ToString.Exclude int d; }");
        assertEquals("Foo(super=toString(), see=c, b=b, masked=masked())", text(linked, "a.Foo"));
    }

    @Test
    void textReadsThroughWrittenGetters() {
        String body = "class Foo { @Getter int a; int b; int getB() { return 0; } static int c; int $d; }";
        assertEquals("Foo(a=a, b=getB())", text(Linked.of(IMPORTS + "@ToString " + body), "a.Foo"));
        assertEquals("Foo(a=a, b=b)", text(Linked.of(IMPORTS + "@ToString(doNotUseGetters = true) " + body), "a.Foo"));
    }

    @Test
    void equalityBelongsToTheType() {
        Linked linked = Linked.of(
                IMPORTS + "@EqualsAndHashCode class Foo { int a; } class Bar { void m(Foo f) {" + " f.equals(f); } }");
        assertEquals("a.Foo#equals(java.lang.Object)", linked.method("equals"));
        assertFalse(Linked.of(IMPORTS + "@Getter class Foo { int a; }")
                .methods("a.Foo")
                .contains("equals1"));
    }

    @Test
    void utilityClassesAreStaticThroughout() {
        Linked linked = Linked.of(
                IMPORTS + "@UtilityClass class Foo { String last = \"\"; void keep(String s) { last = s; } }",
                "package a; class Bar { void m(String s) { Foo.keep(s); Foo.last.trim(); } }");
        assertTrue(linked.invoke("keep").method().isStatic());
        assertEquals(List.of("a.Foo#keep(java.lang.String)"), linked.targets("keep"));
        assertEquals("java.lang.String#trim()", linked.method("trim"));
        assertTrue(linked.methods("a.Foo").contains("<clinit>0"));
    }

    @Test
    void delegatesRepeatPublicMethods() {
        Linked linked = Linked.of(
                "package b; public class Store<T> extends Base { public T find(String key) { return null; } void hidden()"
                        + " {} public static void st() {} public String toString() { return null; } }",
                "package b; public class Base { public void close(int... how) {} public void open() {} }",
                IMPORTS + "import b.Store; class Foo { @Delegate(excludes = Out.class) private Store<String> store;"
                        + " public void own() {} interface Out { void open(); } }",
                "package a; class Bar { void m(Foo f) { f.find(\"k\").trim(); f.close(1, 2); } }");
        assertEquals(List.of("own0", "<init>0", "find1", "close1"), linked.methods("a.Foo"));
        assertEquals(
                "a.Foo#find(java.lang.String)",
                linked.invoke("find").targets().get(0).toString());
        assertEquals("java.lang.String#trim()", linked.method("trim"));
        assertEquals("a.Foo#close(int[])", linked.method("close"));
    }

    @Test
    void valIsTheTypeOfItsValue() {
        Linked linked = Linked.of(IMPORTS + "class Foo { void m(String s) { val t = s.trim(); t.length(); for (val c :"
                + " java.util.List.of(s)) { c.strip(); } } }");
        assertEquals("java.lang.String#length()", linked.method("length"));
        assertEquals("java.lang.String#strip()", linked.method("strip"));
    }

    @Test
    void constructorsOfEveryKindStandBesideWrittenOnes() {
        Linked linked = Linked.of(
                IMPORTS + "@NoArgsConstructor @AllArgsConstructor @RequiredArgsConstructor(staticName ="
                        + " \"of\") class Foo { final String a; @NonNull Integer b; int c = 1; Foo(int x, int y, int z) {} }");
        assertEquals(
                List.of("<init>3", "<instance-init>0", "<init>0", "<init>3", "<init>2", "of2"),
                linked.methods("a.Foo"));
    }

    @Test
    void copiesWithAnotherValueKeepTheOthers() {
        Linked linked = Linked.of(IMPORTS + "@With @Value class Foo { String a; int b; @With(AccessLevel.NONE) int c; }"
                + " class Bar { void m(Foo f) { f.withA(\"\").withB(1).getC(); } }");
        assertEquals("a.Foo#getC()", linked.method("getC"));
        assertFalse(linked.methods("a.Foo").contains("withC1"));
    }

    @Test
    void buildersFillManyAndCopy() {
        Linked linked = Linked.of(
                "package a; import lombok.*; import java.util.*; @Builder(toBuilder = true, setterPrefix = \"with\") class"
                        + " Foo { @Singular List<String> names; @Builder.Default int age = 1; @Singular(\"entry\")"
                        + " Map<String, Integer> map; }",
                "package a; class Bar { void m(Foo f) { f.toBuilder().withName(\"x\").withNames(java.util.List.of())"
                        + ".clearNames().withAge(2).withEntry(\"\", 1).build().toBuilder(); } }");
        assertEquals("a.Foo$FooBuilder#withName(java.lang.String)", linked.method("withName"));
        assertEquals("a.Foo$FooBuilder#withNames(java.util.Collection)", linked.method("withNames"));
        assertEquals("a.Foo$FooBuilder#clearNames()", linked.method("clearNames"));
        assertEquals("a.Foo$FooBuilder#withEntry(java.lang.String,java.lang.Integer)", linked.method("withEntry"));
        assertEquals(List.of("a.Foo#toBuilder()", "a.Foo#toBuilder()"), linked.all("toBuilder"));
    }
}
