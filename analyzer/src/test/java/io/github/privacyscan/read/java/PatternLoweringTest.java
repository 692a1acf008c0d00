package io.github.privacyscan.read.java;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class PatternLoweringTest {

    @Test
    void aNegatedPatternBindsBehindTheGuard() {
        assertEquals(
                """
                p.T.m
                  in this#0 o#1
                  B0:
                    #2 = instanceof String o#1
                    branch B1 B2 #2
                  B1: from B0
                    s#3 = cast String o#1
                    jump B3
                  B2: from B0
                    #4 = const ""
                    return #4
                  B3: from B1
                    jump B4
                  B4: from B3
                    #5 = call trim s#3
                    return #5
                """,
                Facts.bodies("String m(Object o) { if (!(o instanceof String s)) { return \"\"; } return s.trim(); }"));
    }

    @Test
    void aPatternVariableHidesAFieldOnlyWhereItIsBound() {
        assertEquals(
                """
                p.T.m
                  in this#0 o#1
                  B0:
                    #2 = instanceof String o#1
                    branch B1 B3 #2
                  B1: from B0
                    s#3 = cast String o#1
                    jump B2
                  B2: from B1
                    #4 = call out() s#3
                    jump B4
                  B3: from B0
                    jump B4
                  B4: from B2 B3
                    #5 = nameload s
                    return #5
                """, Facts.bodies("String s; String m(Object o) { if (o instanceof String s) { out(s); } return s; }"));
    }

    @Test
    void recordPatternsCallAccessors() {
        assertEquals(
                """
                p.T.m
                  in this#0 o#1
                  B0:
                    #2 = instanceof R o#1
                    branch B1 B8 #2
                  B1: from B0
                    #3 = cast R o#1
                    n#4 = call name #3
                    jump B2
                  B2: from B1
                    #5 = call rest #3
                    #6 = instanceof R #5
                    branch B3 B8 #6
                  B3: from B2
                    #7 = cast R #5
                    #8 = call name #7
                    #9 = instanceof String #8
                    branch B4 B8 #9
                  B4: from B3
                    inner#10 = cast String #8
                    jump B5
                  B5: from B4
                    jump B6
                  B6: from B5
                    jump B7
                  B7: from B6
                    #11 = concat n#4 inner#10
                    jump B9
                  B8: from B0 B2 B3
                    #12 = const null
                    jump B9
                  B9: from B7 B8
                    #13 = phi #11 #12
                    return #13
                """,
                Facts.bodies(
                        "record R(String name, Object rest) {} String m(Object o) { return o instanceof R(var n, R(String inner, _)) ? n + inner : null; }"));
    }

    @Test
    void recordsOfOtherFilesAreUnpackedByPosition() {
        assertEquals("""
                p.T.m
                  in this#0 o#1
                  B0:
                    #2 = instanceof Other o#1
                    branch B1 B6 #2
                  B1: from B0
                    #3 = cast Other o#1
                    #4 = call component$0 #3
                    #5 = instanceof String #4
                    branch B2 B6 #5
                  B2: from B1
                    a#6 = cast String #4
                    jump B3
                  B3: from B2
                    #7 = call component$1 #3
                    b#8 = cast int #7
                    jump B4
                  B4: from B3
                    jump B5
                  B5: from B4
                    #9 = call use() a#6 b#8
                    jump B7
                  B6: from B0 B1
                    jump B7
                  B7: from B5 B6
                    return
                """, Facts.bodies("void m(Object o) { if (o instanceof Other(String a, int b)) { use(a, b); } }"));
    }

    @Test
    void aFailedGuardTriesTheCasesBehind() {
        assertEquals(
                """
                p.T.m
                  in this#0 o#1
                  B0:
                    switch [String s]B1 [String s]B4 []B6 o#1
                  B1: from B0
                    s#2 = cast String o#1
                    #3 = call isEmpty s#2
                    branch B3 B2 #3
                  B2: from B1
                    switch [String s]B4 []B6 o#1
                  B3: from B1
                    #4 = const "e"
                    jump B7
                  B4: from B0 B2
                    s#5 = cast String o#1
                    jump B5
                  B5: from B4
                    jump B7
                  B6: from B0 B2
                    #6 = const "d"
                    jump B7
                  B7: from B3 B5 B6
                    #7 = phi #4 s#5 #6
                    return #7
                """,
                Facts.bodies(
                        "String m(Object o) { return switch (o) { case String s when s.isEmpty() -> \"e\"; case String s -> s; default -> { yield \"d\"; } }; }"));
    }

    @Test
    void aDefaultInTheMiddleIsTriedLast() {
        assertEquals(
                """
                p.T.m
                  in this#0 o#1
                  B0:
                    switch [Integer i]B1 [Long l]B5 []B4 o#1
                  B1: from B0
                    i#2 = cast Integer o#1
                    #3 = const 0
                    #4 = operation > i#2 #3
                    branch B3 B2 #4
                  B2: from B1
                    switch [Long l]B5 []B4 o#1
                  B3: from B1
                    #5 = const 1
                    return #5
                  B4: from B0 B2 B6
                    #6 = const 2
                    return #6
                  B5: from B0 B2
                    l#7 = cast Long o#1
                    #8 = const 0
                    #9 = operation > l#7 #8
                    branch B7 B6 #9
                  B6: from B5
                    jump B4
                  B7: from B5
                    #10 = const 3
                    return #10
                """,
                Facts.bodies(
                        "int m(Object o) { switch (o) { case Integer i when i > 0: return 1; default: return 2; case Long l when l > 0: return 3; } }"));
    }
}
