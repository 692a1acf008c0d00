package io.github.privacyscan.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.privacyscan.knowledge.AnnotationModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TargetsTest {

    private static final String SHAPES = "package a; interface Shape { void draw(); }"
            + " class Round implements Shape { public void draw() {} }"
            + " class Square implements Shape { public void draw() {} }"
            + " class Small extends Square {} class Tiny extends Small { public void draw() {} }";

    @Test
    void everyImplementationBelowTheStaticTypeIsATarget() {
        Linked linked = Linked.of(SHAPES, "package a; class Foo { void m(Shape s) { s.draw(); } }");
        assertEquals(List.of("a.Round#draw()", "a.Square#draw()", "a.Tiny#draw()"), linked.targets("draw"));
        Linked narrow = Linked.of(SHAPES, "package a; class Foo { void m(Small s) { s.draw(); } }");
        assertEquals(List.of("a.Square#draw()", "a.Tiny#draw()"), narrow.targets("draw"));
    }

    @Test
    void aCreatedObjectHasOneTarget() {
        Linked linked = Linked.of(SHAPES, "package a; class Foo { void m() { Shape s = new Small(); s.draw(); } }");
        assertEquals(List.of("a.Square#draw()"), linked.targets("draw"));
    }

    @Test
    void superCallsRunTheInheritedMethod() {
        Linked linked =
                Linked.of(SHAPES, "package a; class Foo extends Square { public void draw() { super.draw(); } }");
        assertEquals(List.of("a.Square#draw()"), linked.targets("draw"));
    }

    @Test
    void injectedFieldsReachComponentsOnly() {
        Linked linked = Linked.of(
                List.of(),
                List.of(new AnnotationModel("x.Component", "component", Optional.empty(), Map.of(), "")),
                1,
                SHAPES,
                "package a; @x.Component class Bean implements Shape { public void draw() {} }",
                "package a; class Foo { Shape s; void m() { s.draw(); } }");
        assertEquals(List.of("a.Bean#draw()"), linked.targets("draw"));
    }

    @Test
    void genericParametersDoNotHideAnOverride() {
        Linked linked = Linked.of("package a; interface Handler<T> { void handle(T t); }"
                + " class Text implements Handler<String> { public void handle(String s) {} public void handle(Object"
                + " o, int i) {} } class Foo { void m(Handler<String> h) { h.handle(\"\"); } }");
        assertEquals(List.of("a.Text#handle(java.lang.String)"), linked.targets("handle"));
    }

    @Test
    void tooManyTargetsAreCutAndSaidSo() {
        String classes = IntStream.range(0, Targets.LIMIT + 1)
                .mapToObj(i -> "class C" + i + " implements Shape { public void draw() {} } ")
                .reduce("package a; interface Shape { void draw(); } ", String::concat);
        Linked linked = Linked.of(classes, "package a; class Foo { void m(Shape s) { s.draw(); } }");
        assertEquals(Targets.LIMIT, linked.targets("draw").size());
        assertEquals(false, linked.invoke("draw").complete());
    }

    @Test
    void aLambdaInTheSameBodyIsTheTarget() {
        Linked linked = Linked.of("package a; class Foo { void m() { Runnable r = () -> {}; r.run(); } }");
        assertEquals(List.of("lambda in a.Foo#m()"), linked.targets("run"));
    }

    @Test
    void theImplementationOfAnExactTypeIsInherited() {
        Linked linked = Linked.of(SHAPES);
        assertEquals(
                Optional.of("a.Square#draw()"),
                linked.program().implementation("a.Small", "draw", 0).map(Procedure::toString));
        assertEquals(Optional.empty(), linked.program().implementation("a.Small", "draw", 1));
    }
}
