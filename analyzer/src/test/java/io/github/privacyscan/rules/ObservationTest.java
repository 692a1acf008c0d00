package io.github.privacyscan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.inventory.Confidence;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.knowledge.Concept;
import io.github.privacyscan.rules.catalog.Rules;
import io.github.privacyscan.source.Place;
import io.github.privacyscan.source.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ObservationTest {

    private static final Place HERE = new Place("A.java", new Span(1, 1, 1, 5));
    private static final Concept EMAIL = new Concept(
            "email", "E-mail address", "電郵地址", "contact", Concept.Tier.T2, List.of(), List.of(), Optional.empty());

    private final Observation observed = Observation.of(error(), HERE).says("A keeps B", "甲保留乙");

    @Test
    void sentencesAreFull() {
        assertEquals(new Text("A keeps B.", "甲保留乙。"), observed.finding("A").message());
    }

    @Test
    void guessesNeverMakeAnError() {
        assertEquals(Level.ERROR, observed.finding("A").level());
        assertEquals(
                Level.WARNING,
                observed.about(List.of(element(Confidence.MEDIUM))).finding("A").level());
        assertEquals(
                Level.ERROR,
                observed.about(List.of(element(Confidence.MEDIUM), element(Confidence.STRONG)))
                        .finding("A")
                        .level());
    }

    @Test
    void certaintyOnlyFalls() {
        Finding finding =
                observed.atMost(Certainty.REVIEW).atMost(Certainty.SURE).finding("A");
        assertEquals(Certainty.REVIEW, finding.certainty());
    }

    private static DataElement element(Confidence confidence) {
        return new DataElement(
                DataElement.Kind.FIELD, "A", "email" + confidence, EMAIL, confidence, false, List.of("name"), HERE);
    }

    private static io.github.privacyscan.findings.RuleInfo error() {
        return Rules.all().stream()
                .map(Rule::info)
                .filter(info -> info.level() == Level.ERROR)
                .findFirst()
                .orElseThrow();
    }
}
