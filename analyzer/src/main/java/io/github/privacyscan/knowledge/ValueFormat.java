package io.github.privacyscan.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The form of the values of a concept, such as an identity card number with its check digit.
 *
 * @param id stable identifier, {@code hk-phone}
 * @param concept id of the concept
 * @param titleEn English name
 * @param titleZhHant Traditional Chinese name
 * @param pattern the form of a whole value; empty when it is not known
 * @param check how the check digit is computed, if there is one and the algorithm is known
 * @param verified whether the form was verified and tells the concept; others never classify by themselves
 * @param valid samples that have the form
 * @param invalid samples that look like it and have not
 * @param dummies values of documentation and tests that are nobody's
 */
public record ValueFormat(
        String id,
        String concept,
        String titleEn,
        String titleZhHant,
        Optional<Pattern> pattern,
        Optional<CheckDigit> check,
        boolean verified,
        List<String> valid,
        List<String> invalid,
        List<String> dummies) {

    public ValueFormat {
        valid = List.copyOf(valid);
        invalid = List.copyOf(invalid);
        dummies = List.copyOf(dummies);
    }

    /** Whether a text is a whole value of this form, with a right check digit. Separators must stand where the form has them. */
    public boolean matches(String text) {
        return pattern.filter(form -> form.matcher(text).matches()).isPresent()
                && check.map(digit -> digit.holds(text)).orElse(true);
    }
}
