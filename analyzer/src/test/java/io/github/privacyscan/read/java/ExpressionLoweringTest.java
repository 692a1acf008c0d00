package io.github.privacyscan.read.java;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class ExpressionLoweringTest {

    @Test
    void anAssignmentMakesANewValue() {
        assertEquals("""
                p.T.m
                  in this#0 x#1
                  B0:
                    x#2 = call mask() x#1
                    #3 = call log() x#2
                    return
                """, Facts.bodies("void m(String x) { x = mask(x); log(x); }"));
    }

    @Test
    void concatenationsAreFlattened() {
        assertEquals("""
                p.T.m
                  in this#0 a#1 i#2
                  B0:
                    #3 = const 1
                    #4 = operation + #3 i#2
                    #5 = const "x"
                    #6 = concat #4 #5 a#1 i#2
                    #7 = concat a#1 i#2
                    #8 = operation + i#2 i#2
                    #9 = call out() #6 #7 #8
                    return
                """, Facts.bodies("void m(String a, int i) { out(1 + i + \"x\" + a + i, a + i, i + i); }"));
    }

    @Test
    void conditionsAreBranches() {
        assertEquals(
                """
                p.T.m
                  in this#0 a#1 b#2
                  B0:
                    #3 = const null
                    #4 = operation != a#1 #3
                    branch B1 B4 #4
                  B1: from B0
                    #5 = const null
                    #6 = operation == b#2 #5
                    branch B4 B2 #6
                  B2: from B1
                    #7 = call equals a#1 b#2
                    branch B4 B3 #7
                  B3: from B2
                    #8 = const true
                    jump B5
                  B4: from B0 B1 B2
                    #9 = const false
                    jump B5
                  B5: from B3 B4
                    #10 = phi #8 #9
                    return #10
                """,
                Facts.bodies("boolean m(Object a, Object b) { return a != null && !(b == null || a.equals(b)); }"));
    }

    @Test
    void lambdasAndMethodReferences() {
        assertEquals(
                """
                p.T.m
                  in this#0 a#1
                  B0:
                    #2 = lambda this#0 a#1
                      in this#0 a#1
                      B0:
                        b#2 = copy a#1
                        #3 = nameload f
                        #4 = concat b#2 #3
                        return #4
                    #3 = call run() #2
                    #4 = nameload xs
                    #5 = lambda this#0 a#1
                      in this#0 a#1 x#2
                      B0:
                        #3 = call use() x#2 a#1
                        return #3
                    #6 = call forEach #4 #5
                    #7 = nameload String
                    #8 = methodreference ::trim #7
                    #9 = methodreference ::go this#0
                    #10 = methodreference int[]::new
                    #11 = methodreference List<String>::new
                    #12 = call map() #8 #9 #10 #11
                    return
                """,
                Facts.bodies(
                        "String f; void m(String a) { run(() -> { String b = a; return b + f; }); xs.forEach(x -> use(x, a)); map(String::trim, this::go, int[]::new, List<String>::new); }"));
    }

    @Test
    void anAnonymousClassCapturesVariables() {
        assertEquals(
                """
                p.T.m
                  in this#0 a#1
                  B0:
                    o#2 = new Base p.T$1 a#1 a#1
                    return
                p.T$1.g
                  in this#0
                  B0:
                    #1 = nameload val$a
                    #2 = nameload b
                    #3 = operation + #1 #2
                    #4 = outerthis T
                    #5 = call toString #4
                    #6 = operation + #3 #5
                    return #6
                p.T$1.<instance-init>
                  in this#0
                  B0:
                    #1 = nameload val$a
                    fieldstore .b this#0 #1
                    return
                """,
                Facts.bodies(
                        "void m(String a) { Object o = new Base(a) { String b = a; String g() { return a + b + T.this.toString(); } }; }"));
    }

    @Test
    void aLocalClassCapturesVariables() {
        assertEquals(
                """
                p.T.m
                  in this#0 a#1
                  B0:
                    #2 = new L p.T$1L a#1
                    #3 = call g #2
                    return
                p.T$1L.g
                  in this#0
                  B0:
                    #1 = nameload val$a
                    return #1
                p.T$1L.h
                  in this#0
                  B0:
                    #1 = nameload val$a
                    #2 = new L p.T$1L #1
                    return #2
                """,
                Facts.bodies(
                        "void m(String a) { class L { String g() { return a; } L h() { return new L(); } } new L().g(); }"));
    }

    @Test
    void arraysFieldsAndSteps() {
        assertEquals(
                """
                p.T.m
                  in this#0 i#1
                  B0:
                    #2 = nameload q
                    #3 = arrayload #2 i#1
                    #4 = const 1
                    #5 = operation + #3 #4
                    arraystore #2 i#1 #5
                    #6 = nameload t
                    #7 = fieldload .q #6
                    #8 = const 0
                    #9 = arrayload #7 #8
                    #10 = operation + #9 i#1
                    arraystore #7 #8 #10
                    #11 = nameload t
                    #12 = fieldload .t #11
                    #13 = fieldload .t #12
                    fieldstore .t this#0 #13
                    #14 = const 1
                    #15 = newarray int[] #14
                    #16 = newarray int[] i#1
                    z#17 = newarray int[][] #15 #16
                    #18 = const 1
                    i#19 = operation + i#1 #18
                    #20 = const 1
                    i#21 = operation + i#19 #20
                    w#22 = operation + i#1 i#21
                    return
                """,
                Facts.bodies(
                        "int[] q; T t; void m(int i) { q[i]++; t.q[0] += i; this.t = t.t.t; int[][] z = {{1}, {i}}; int w = i++ + ++i; }"));
    }

    @Test
    void qualifiedNamesAndLiterals() {
        assertEquals(
                """
                p.T.m
                  in a#0
                  B0:
                    #1 = nameload System
                    #2 = fieldload .out #1
                    #3 = fieldload .length a#0
                    #4 = nameload java
                    #5 = fieldload .util #4
                    #6 = fieldload .List #5
                    #7 = call of #6
                    #8 = call size #7
                    #9 = operation + #3 #8
                    #10 = call println #2 #9
                    c#11 = const T[].class
                    d#12 = const x
                    #13 = const null
                    n#14 = cast Runnable #13
                    return
                """,
                Facts.bodies(
                        "static void m(String[] a) { System.out.println(a.length + java.util.List.of().size()); Class<?> c = T[].class; char d = 'x'; Object n = (Runnable & Cloneable) null; }"));
    }

    @Test
    void initialisersAndConstants() {
        assertEquals(
                """
                p.T.<init>
                  in this#0
                  B0:
                    #1 = call super.<init> this#0
                    return
                p.T.m
                  in this#0
                  B0:
                    return
                p.T.<instance-init>
                  in this#0
                  B0:
                    namestore next this#0
                    return
                p.T.<clinit>
                  in
                  B0:
                    #0 = const 1
                    namestore n #0
                    return
                p.T$E.<clinit>
                  in
                  B0:
                    #0 = const 2
                    #1 = new E p.T$E$1 #0
                    namestore A #1
                    #2 = new E
                    namestore B #2
                    return
                p.T$E$1.f
                  in this#0
                  B0:
                    #1 = const 1
                    return #1
                p.T$R.<init>
                  in this#0 s#1
                  B0:
                    s#2 = call trim s#1
                    fieldstore .s this#0 s#2
                    return
                """,
                Facts.bodies(
                        "T next; static int n = 1; { next = this; } T() { super(); } enum E { A(2) { int f() { return 1; } }, B } record R(String s) { R { s = s.trim(); } } void m() {}"));
    }
}
