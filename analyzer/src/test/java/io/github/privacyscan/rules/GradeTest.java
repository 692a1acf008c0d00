package io.github.privacyscan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.inventory.Confidence;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.knowledge.Concept;
import io.github.privacyscan.source.Place;
import io.github.privacyscan.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class GradeTest {

    private static final Grade ERROR = new Grade(Level.ERROR, 7.5, Certainty.SURE);

    @Test
    void sureElementsKeepTheGrade() {
        assertEquals(ERROR, ERROR.on(element(Confidence.CONFIRMED)));
        assertEquals(ERROR, ERROR.on(element(Confidence.STRONG)));
    }

    @Test
    void probableElementsGiveAWarningAtMost() {
        assertEquals(new Grade(Level.WARNING, 6.9, Certainty.LIKELY), ERROR.on(element(Confidence.MEDIUM)));
        Grade warning = new Grade(Level.WARNING, 5.5, Certainty.REVIEW);
        assertEquals(warning, warning.on(element(Confidence.MEDIUM)));
    }

    @Test
    void aPartOfAValueIsOnlyLikely() {
        assertEquals(
                Certainty.LIKELY, ERROR.after(Set.of(CallModel.Effect.PART)).certainty());
        assertEquals(ERROR, ERROR.after(Set.of(CallModel.Effect.ENCODED)));
    }

    private static DataElement element(Confidence confidence) {
        Concept email = new Concept(
                "email",
                "e-mail address",
                "電郵地址",
                "name-contact",
                Concept.Tier.T2,
                List.of(),
                List.of(),
                Optional.empty());
        Place place = new Place("Member.java", Span.NONE);
        return new DataElement(
                DataElement.Kind.FIELD, "Member", "email", email, confidence, false, List.of("name"), place);
    }
}
