package io.github.privacyscan.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.privacyscan.source.Place;
import io.github.privacyscan.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FingerprintsTest {

    @Test
    void surviveMovedLines() {
        assertEquals(
                Fingerprints.of(List.of(finding("R", 1, "a->b"))), Fingerprints.of(List.of(finding("R", 99, "a->b"))));
    }

    @Test
    void dependOnRuleAndIdentity() {
        List<String> all =
                Fingerprints.of(List.of(finding("R", 1, "a->b"), finding("R", 1, "a->c"), finding("S", 1, "a->b")));
        assertEquals(
                3,
                all.stream()
                        .map(fingerprint -> fingerprint.split(":")[0])
                        .distinct()
                        .count());
    }

    @Test
    void equalOnesAreCounted() {
        List<String> two = Fingerprints.of(List.of(finding("R", 1, "a->b"), finding("R", 2, "a->b")));
        assertNotEquals(two.get(0), two.get(1));
        assertEquals(two.get(0).replace(":1", ":2"), two.get(1));
    }

    @Test
    void theThresholdCountsFromTheWorst() {
        List<Finding> findings = List.of(finding("R", 1, "a"));
        assertEquals(0, FailOn.ERROR.reachedBy(findings).size());
        assertEquals(1, FailOn.WARNING.reachedBy(findings).size());
        assertEquals(1, FailOn.NOTE.reachedBy(findings).size());
        assertEquals(0, FailOn.NEVER.reachedBy(findings).size());
        assertEquals(FailOn.NOTE, FailOn.parse("Note").orElseThrow());
        assertEquals(true, FailOn.parse("critical").isEmpty());
    }

    private static Finding finding(String rule, int line, String identity) {
        Text text = new Text("t", "t");
        RuleInfo info = new RuleInfo(
                rule, rule, "DPP4", text, "DPP4", Level.WARNING, 5, Certainty.SURE, List.of(), List.of(), "");
        return new Finding(
                info,
                new Place("A.java", new Span(line, 1, line, 2)),
                text,
                Level.WARNING,
                5,
                Certainty.SURE,
                List.of(),
                List.of(),
                List.of(),
                text,
                identity);
    }
}
