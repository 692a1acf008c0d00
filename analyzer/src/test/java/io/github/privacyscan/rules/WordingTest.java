package io.github.privacyscan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.privacyscan.findings.Text;
import io.github.privacyscan.link.MethodRef;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WordingTest {

    @Test
    void namesAreJoinedAsInASentence() {
        assertEquals(new Text("'a'", "「a」"), Wording.names(List.of("a")));
        assertEquals(new Text("'a' and 'b'", "「a」、「b」"), Wording.names(List.of("a", "b")));
        assertEquals("'a', 'b' and 'c'", Wording.names(List.of("a", "b", "c")).en());
    }

    @Test
    void manyNamesAreCounted() {
        assertEquals(
                "'a', 'b', 'c', 'd' and 'e'",
                Wording.names(List.of("a", "b", "c", "d", "e")).en());
        assertEquals(
                new Text("'a', 'b', 'c', 'd' and 2 more", "「a」、「b」、「c」、「d」及另外2項"),
                Wording.names(List.of("a", "b", "c", "d", "e", "f")));
    }

    @Test
    void callsAreNamedByTheirSimpleType() {
        assertEquals("Inner.go", Wording.call(new MethodRef("a.b.Outer$Inner", "go", List.of(), false, true)));
        assertEquals("new Outer", Wording.call(new MethodRef("a.b.Outer", "<init>", List.of(), false, true)));
    }

    @Test
    void aFactBecomesASentence() {
        assertEquals(new Text("A goes to B.", "甲流入乙。"), Wording.sentence(new Text("A goes to B", "甲流入乙")));
    }
}
