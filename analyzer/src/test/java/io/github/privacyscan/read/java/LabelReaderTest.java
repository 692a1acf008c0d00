package io.github.privacyscan.read.java;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.privacyscan.program.Label;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LabelReaderTest {

    private static final TypeDecl TYPE = Facts.type("""
            /** Customer {@link Base of} the <b>shop</b>. More. */
            class T {
                String a; // trailing
                // above
                // twice
                String b;

                // far away

                String c; /* behind */ String d;
                /**
                 * 姓名。第二句
                 */
                @Column
                /* between */
                private String e;
                String f, // for f
                        g; // for g
                @Size(max = 3) // on the annotation
                String h;
                /** Reads it. @param x no */
                void m() {}
                enum E {
                    MALE(1), // 男
                    FEMALE(2); // 女
                }
                record R(String name, /* age */ int age, String sex /* sex */) {}
            }
            """);

    @Test
    void aCommentBehindOnTheSameLine() {
        assertEquals(List.of("TRAILING trailing"), labels("a"));
        assertEquals(List.of(), labels("c"));
        assertEquals(List.of("TRAILING for f"), labels("f"));
        assertEquals(List.of("TRAILING for g"), labels("g"));
    }

    @Test
    void aCommentDirectlyAbove() {
        assertEquals(List.of("ABOVE above twice"), labels("b"));
        assertEquals(List.of("ABOVE behind"), labels("d"));
    }

    @Test
    void theFirstSentenceOfJavadocAndWhatStandsBetweenAnnotations() {
        assertEquals(List.of("JAVADOC 姓名", "ABOVE between"), labels("e"));
        assertEquals(List.of("ABOVE on the annotation"), labels("h"));
        assertEquals(List.of("JAVADOC Customer Base of the shop."), texts(TYPE.labels()));
        assertEquals(List.of("JAVADOC Reads it."), texts(Facts.method(TYPE, "m").labels()));
    }

    @Test
    void enumConstantsAndRecordComponents() {
        TypeDecl constants = TYPE.nested().get(0);
        assertEquals(List.of("TRAILING 男"), texts(Facts.field(constants, "MALE").labels()));
        assertEquals(
                List.of("TRAILING 女"), texts(Facts.field(constants, "FEMALE").labels()));
        TypeDecl components = TYPE.nested().get(1);
        assertEquals(List.of(), texts(Facts.field(components, "name").labels()));
        assertEquals(List.of("ABOVE age"), texts(Facts.field(components, "age").labels()));
        assertEquals(
                List.of("TRAILING sex"), texts(Facts.field(components, "sex").labels()));
    }

    @Test
    void labelsSayWhereTheyStand() {
        assertEquals(
                new Span(3, 15, 3, 26), Facts.field(TYPE, "a").labels().get(0).span());
    }

    @Test
    void longTextsAreCut() {
        TypeDecl type = Facts.type("class T { int a; // " + "x".repeat(500) + "\n }");
        assertEquals(300, Facts.field(type, "a").labels().get(0).text().length());
    }

    private static List<String> labels(String field) {
        return texts(Facts.field(TYPE, field).labels());
    }

    private static List<String> texts(List<Label> labels) {
        return labels.stream().map(label -> label.kind() + " " + label.text()).toList();
    }
}
