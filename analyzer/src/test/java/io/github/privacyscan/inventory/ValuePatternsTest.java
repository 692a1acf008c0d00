package io.github.privacyscan.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.privacyscan.knowledge.Concept;
import io.github.privacyscan.knowledge.Knowledge;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ValuePatternsTest {

    private static final Knowledge KNOWLEDGE = BuiltInConcepts.load();
    private static final ValuePatterns PATTERNS = new ValuePatterns(KNOWLEDGE);

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "^[A-Z]{1,2}\\d{6}\\([0-9A]\\)$ hkid",
                "[A-Za-z]{1,2}[0-9]{6}[0-9Aa] hkid",
                "^1[3-9]\\d{9}$ phone",
                "^[5679]\\d{7}$ phone",
                "(\\d{15}|\\d{17}[0-9Xx]) prc-id",
                "^[1-9]\\d{16}[0-9X]$ prc-id",
                "^[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+$ email",
                "^4\\d{12}(\\d{3})?$ payment-card"
            })
    void recognisesTheFormThatAnExpressionIsFor(String expression, String concept) {
        assertEquals(concept, PATTERNS.concept(expression).map(Concept::id).orElse(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".*",
                "\\d+",
                "\\d{8}",
                "[A-Z0-9]+",
                "^\\S+$",
                "\\d{4}-\\d{2}",
                "[",
                "(a+)+$",
                "^[a-z]{2,20}$",
                "\\d{13,19}",
                "(x+x+)+y",
                "^(active|closed)$"
            })
    void makesNothingOfExpressionsForAnything(String expression) {
        assertEquals("", PATTERNS.concept(expression).map(Concept::id).orElse(""));
    }

    @Test
    void anExpressionOnAFieldTellsWhatItHolds() {
        assertEquals(List.of("hkid no MEDIUM", "phone contact MEDIUM"), fields("""
                        import jakarta.validation.constraints.Pattern;
                        class Form {
                            @Pattern(regexp = "[A-Z]{1,2}[0-9]{6}\\\\([0-9A]\\\\)") String no;
                            @Pattern(regexp = Rules.MOBILE) String contact;
                            @Pattern(regexp = ".*") String text;
                        }
                        class Rules { static final String MOBILE = "^1[3-9]\\\\d{9}$"; }
                        """));
    }

    @Test
    void marksOfProjectsCountByTheirSimpleNames() {
        assertEquals(
                List.of(
                        "email code CONFIRMED",
                        "personal-data blob CONFIRMED",
                        "phone mobile CONFIRMED",
                        "passport doc CONFIRMED"),
                fields("""
                        import hk.ours.*;
                        class Row {
                            @PersonalData("email") String code;
                            @PII String blob;
                            @hk.ours.PersonalData String mobile;
                            @PersonalData(Kind.PASSPORT) String doc;
                            @NotPersonalData String email;
                        }
                        """));
    }

    private static List<String> fields(String source) {
        return InventoryBuilder.build(Programs.of(source, KNOWLEDGE), KNOWLEDGE).elements().stream()
                .map(one -> one.concept().id() + " " + one.name() + " " + one.confidence())
                .toList();
    }
}
