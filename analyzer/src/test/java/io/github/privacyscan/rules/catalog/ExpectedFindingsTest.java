package io.github.privacyscan.rules.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.source.Place;
import io.github.privacyscan.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ExpectedFindingsTest {

    @Test
    void agreementIsSilent() {
        assertEquals(List.of(), ExpectedFindings.differences("a\nb // finding: egg\nc", List.of(finding(2, "an egg"))));
    }

    @Test
    void aFindingThatIsNotMarkedIsReported() {
        assertEquals(
                List.of("line 3: unexpected: an egg"),
                ExpectedFindings.differences("a\nb\nc", List.of(finding(3, "an egg"))));
    }

    @Test
    void aMarkWithoutFindingIsReported() {
        assertEquals(
                List.of("line 1: expected one finding with \"egg\", found []"),
                ExpectedFindings.differences("a // finding: egg", List.of()));
    }

    @Test
    void anotherMessageIsReported() {
        assertEquals(
                List.of("line 1: expected \"egg\" in: a hen"),
                ExpectedFindings.differences("a // finding: egg", List.of(finding(1, "a hen"))));
    }

    @Test
    void knownFaultsFailOnceTheyAreMended() {
        String code = "a // missed: no hens\nb // false alarm: a stone";
        assertEquals(List.of(), ExpectedFindings.differences(code, List.of(finding(2, "an egg"))));
        assertEquals(
                List.of("line 1: unexpected: an egg", "line 2: no false alarm any more"),
                ExpectedFindings.differences(code, List.of(finding(1, "an egg"))));
    }

    private static Finding finding(int line, String message) {
        return new Finding(
                Rules.all().get(0).info(),
                new Place("A.java", new Span(line, 1, line, 2)),
                new Text(message, message),
                Level.NOTE,
                0,
                Certainty.SURE,
                List.of(),
                List.of(),
                List.of(),
                new Text("", ""),
                message);
    }
}
