package io.github.privacyscan.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.privacyscan.knowledge.yaml.YamlDocument;
import io.github.privacyscan.knowledge.yaml.YamlException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Loading checks the samples of every form, so a wrong algorithm or pattern fails here with the line of the form. */
final class ValueFormatTest {

    @Test
    void everyFormIsThereAndOfAKnownConcept() throws KnowledgeException {
        Knowledge knowledge = KnowledgeLoader.load(List.of());
        List<ValueFormat> formats = knowledge.matching().formats();
        assertEquals(20, formats.size());
        assertEquals(
                List.of(),
                formats.stream()
                        .filter(format -> knowledge.concept(format.concept()).isEmpty())
                        .toList());
        List<String> ids = formats.stream().map(ValueFormat::id).toList();
        assertEquals(
                List.of(),
                knowledge.concepts().values().stream()
                        .flatMap(concept -> concept.format().stream())
                        .filter(id -> !ids.contains(id))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "HKID, A123456(3), A123456(4)",
        "HKID, AB123456(9), AB123456(0)",
        "HKID, G123456(A), G123456(0)",
        "PRC_ID, 11010519491231002X, 110105194912310020",
        "TAIWAN_ID, B142610160, B142610161",
        "NRIC, S1234567D, T1234567D",
        "LUHN, 4111-1111-1111-1111, 4111 1111 1111 1112",
        "MOD_97, GB82 WEST 1234 5698 7654 32, GB82WEST12345698765431",
        "USCC, 91350100M000100Y43, 91350100M000100Y40",
        "LUHN, 0, 12a4"
    })
    void tellsRightCheckDigitsFromWrongOnes(CheckDigit check, String right, String wrong) {
        assertTrue(check.holds(right));
        assertFalse(check.holds(wrong));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "valid: [AB] | f:2: 'AB' should be valid, but has not the form",
                "invalid: [A1] | f:2: 'A1' should be invalid, but has the form",
                "check: lun | f:2: 'lun' is not a known check digit; did you mean 'luhn'?"
            })
    void refusesFormsThatContradictThemselves(String more, String message) {
        String file =
                "formats:\n  - {id: a, concept: b, title: A, pattern: '[A-Z][0-9]', status: verified, " + more + "}\n";
        YamlException wrong =
                assertThrows(YamlException.class, () -> FormatLoader.formats(YamlDocument.parse("f", file)));
        assertEquals(message, wrong.getMessage());
    }
}
