package io.github.privacyscan.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.AnnotationUse.Value;
import io.github.privacyscan.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AnnotationModelTest {

    private static final AnnotationModel WRITE_ONLY = new AnnotationModel(
            "a.b.Json$Property", "exclude-from-json", Optional.empty(), Map.of("access", "OFF"), "x:1");

    @Test
    void holdsOnlyWithTheValueOfTheMember() {
        assertTrue(holds(Map.of("access", new Value.Name("Access.OFF"))));
        assertTrue(holds(Map.of("access", new Value.Several(List.of(new Value.Name("ON"), new Value.Name("OFF"))))));
        assertTrue(holds(Map.of("access", new Value.Literal("OFF", true))));
        assertFalse(holds(Map.of("access", new Value.Name("Access.ON"))));
        assertFalse(holds(Map.of()));
    }

    @Test
    void aNestedAnnotationIsNamedByItsLastPart() {
        assertEquals("Property", WRITE_ONLY.simpleName());
    }

    private static boolean holds(Map<String, Value> members) {
        return WRITE_ONLY.holdsFor(new AnnotationUse("Property", members, Span.NONE));
    }
}
