package io.github.privacyscan.read.java;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class StatementLoweringTest {

    @Test
    void branchesMeetInAPhi() {
        assertEquals(
                """
                p.T.m
                  in this#0 c#1 a#2
                  B0:
                    s#3 = copy a#2
                    branch B1 B2 c#1
                  B1: from B0
                    s#4 = call hide() s#3
                    jump B3
                  B2: from B0
                    jump B3
                  B3: from B1 B2
                    s#5 = phi s#4 s#3
                    #6 = call out() s#5
                    return
                """, Facts.bodies("void m(boolean c, String a) { String s = a; if (c) { s = hide(s); } out(s); }"));
    }

    @Test
    void loopsHavePhisInTheirHead() {
        assertEquals(
                """
                p.T.m
                  in this#0 n#1
                  B0:
                    s#2 = const ""
                    jump B1
                  B1: from B0 B2
                    n#3 = phi n#1 n#4
                    s#5 = phi s#2 s#6
                    #7 = const 0
                    #8 = operation > n#3 #7
                    branch B2 B3 #8
                  B2: from B1
                    s#6 = concat s#5 n#3
                    #9 = const 1
                    n#4 = operation - n#3 #9
                    jump B1
                  B3: from B1
                    return s#5
                """, Facts.bodies("String m(int n) { String s = \"\"; while (n > 0) { s += n; n--; } return s; }"));
    }

    @Test
    void switchFallsThrough() {
        assertEquals(
                """
                p.T.m
                  in this#0 k#1
                  B0:
                    r#2 = const 0
                    switch [1]B1 [2]B2 []B3 k#1
                  B1: from B0
                    r#3 = const 1
                    jump B2
                  B2: from B0 B1
                    r#4 = phi r#2 r#3
                    #5 = const 2
                    r#6 = operation + r#4 #5
                    jump B4
                  B3: from B0
                    r#7 = const 9
                    jump B4
                  B4: from B2 B3
                    r#8 = phi r#6 r#7
                    return r#8
                """,
                Facts.bodies(
                        "int m(int k) { int r = 0; switch (k) { case 1: r = 1; case 2: r += 2; break; default: r = 9; } return r; }"));
    }

    @Test
    void handlersSeeTheValuesBeforeAndAfterAnAssignment() {
        assertEquals(
                """
                p.T.m
                  in this#0 v#1
                  B0:
                    jump B1
                  B1: from B0 handlers B5
                    jump B2
                  B2: from B1 handlers B5
                    v#2 = call mask() v#1
                    jump B3
                  B3: from B2 handlers B5
                    #3 = call run()
                    jump B4
                  B4: from B3
                    jump B6
                  B5: from B1 B2 B3
                    v#4 = phi v#1 v#2 v#2
                    e#5 = caught IOException|RuntimeException
                    #6 = call log() v#4 e#5
                    jump B6
                  B6: from B4 B5
                    v#7 = phi v#2 v#4
                    #8 = call log() v#7
                    return
                """,
                Facts.bodies(
                        "void m(String v) { try { v = mask(v); run(); } catch (IOException | RuntimeException e) { log(v, e); } log(v); }"));
    }

    @Test
    void eachWayOutHasItsFinally() {
        assertEquals(
                """
                p.T.m
                  in this#0 v#1
                  B0:
                    jump B1
                  B1: from B0 handlers B9
                    jump B2
                  B2: from B1 handlers B9
                    v#2 = call mask() v#1
                    jump B3
                  B3: from B2 handlers B9
                    #3 = const null
                    #4 = operation == v#2 #3
                    branch B4 B5 #4
                  B4: from B3 handlers B9
                    #5 = call get() v#2
                    jump B10
                  B5: from B3 handlers B9
                    jump B6
                  B6: from B5 handlers B9
                    jump B7
                  B7: from B6
                    jump B8
                  B8: from B7
                    #6 = call close() v#2
                    jump B11
                  B9: from B1 B2 B3 B4 B5 B6
                    v#7 = phi v#1 v#2 v#2 v#2 v#2 v#2
                    #8 = caught Throwable
                    #9 = call close() v#7
                    throw #8
                  B10: from B4
                    #10 = call close() v#2
                    return #5
                  B11: from B8
                    return v#2
                """,
                Facts.bodies(
                        "String m(String v) { try { v = mask(v); if (v == null) { return get(v); } } finally { close(v); } return v; }"));
    }

    @Test
    void jumpsPassTheFinallyBlocksBetween() {
        assertEquals(
                """
                p.T.m
                  in this#0 i#1
                  B0:
                    jump B1
                  B1: from B0 B15
                    #2 = const 0
                    #3 = operation > i#1 #2
                    branch B2 B16 #3
                  B2: from B1
                    jump B3
                  B3: from B2 handlers B13
                    jump B4
                  B4: from B3 handlers B13
                    #4 = const 1
                    #5 = operation == i#1 #4
                    branch B5 B6 #5
                  B5: from B4 handlers B13
                    jump B14
                  B6: from B4 handlers B13
                    jump B7
                  B7: from B6 handlers B13
                    jump B8
                  B8: from B7 handlers B10
                    jump B9
                  B9: from B8 handlers B10
                    jump B12
                  B10: from B8 B9 handlers B13
                    #6 = caught Throwable
                    jump B11
                  B11: from B10 handlers B13
                    #7 = call a()
                    throw #6
                  B12: from B9 handlers B13
                    #8 = call a()
                    jump B15
                  B13: from B3 B4 B5 B6 B7 B10 B11 B12
                    #9 = caught Throwable
                    #10 = call b()
                    throw #9
                  B14: from B5
                    #11 = call b()
                    jump B16
                  B15: from B12
                    #12 = call b()
                    jump B1
                  B16: from B1 B14
                    return
                """,
                Facts.bodies(
                        "void m(int i) { while (i > 0) { try { if (i == 1) { break; } try { continue; } finally { a(); } } finally { b(); } } }"));
    }

    @Test
    void labelsAndLoops() {
        assertEquals(
                """
                p.T.m
                  in this#0 xs#1
                  B0:
                    jump B1
                  B1: from B0 B4
                    #2 = operation has-next xs#1
                    branch B2 B11 #2
                  B2: from B1
                    x#3 = element xs#1
                    i#4 = const 0
                    jump B3
                  B3: from B2 B10
                    i#5 = phi i#4 i#6
                    #7 = const 3
                    #8 = operation > i#5 #7
                    branch B4 B5 #8
                  B4: from B3
                    jump B1
                  B5: from B3
                    jump B6
                  B6: from B5
                    #9 = const null
                    #10 = operation == x#3 #9
                    branch B7 B8 #10
                  B7: from B6
                    jump B11
                  B8: from B6
                    jump B9
                  B9: from B8
                    jump B10
                  B10: from B9
                    #11 = const 1
                    i#6 = operation + i#5 #11
                    jump B3
                  B11: from B1 B7
                    return
                """,
                Facts.bodies(
                        "void m(List<String> xs) { outer: for (String x : xs) { for (int i = 0; ; i++) { if (i > 3) continue outer; if (x == null) break outer; } } }"));
    }

    @Test
    void assertionsMayBeOff() {
        assertEquals(
                """
                p.T.m
                  in this#0 a#1 s#2
                  B0:
                    #3 = operation assertions-enabled
                    branch B1 B3 #3
                  B1: from B0
                    branch B3 B2 a#1
                  B2: from B1
                    #4 = const "x"
                    #5 = concat #4 s#2
                    #6 = new java.lang.AssertionError #5
                    throw #6
                  B3: from B0 B1
                    jump B4
                  B4: from B3 B6
                    s#7 = phi s#2 s#8
                    s#8 = call next() s#7
                    jump B5
                  B5: from B4
                    branch B6 B7 a#1
                  B6: from B5
                    #9 = const null
                    #10 = operation != s#8 #9
                    branch B4 B7 #10
                  B7: from B5 B6
                    return
                """,
                Facts.bodies(
                        "void m(boolean a, String s) { assert a : \"x\" + s; synchronized (s) { do { s = next(s); } while (a && s != null); } }"));
    }

    @Test
    void resourcesAreClosed() {
        assertEquals("""
                p.T.m
                  in this#0
                  B0:
                    r#1 = call open()
                    s#2 = call wrap() r#1
                    #3 = call use s#2
                    #4 = call close s#2
                    #5 = call close r#1
                    jump B1
                  B1: from B0
                    return
                """, Facts.bodies("void m() throws Exception { try (R r = open(); S s = wrap(r)) { s.use(); } }"));
    }
}
