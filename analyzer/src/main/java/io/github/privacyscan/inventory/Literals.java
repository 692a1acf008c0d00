package io.github.privacyscan.inventory;

import io.github.privacyscan.knowledge.Concept;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.knowledge.ValueFormat;
import io.github.privacyscan.knowledge.ValueForms;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Finds values in the code that are themselves personal data: numbers of identity cards and payment cards with a right check
 * digit, telephone numbers that are named as such. The value is never kept, only its first character and its shape.
 */
final class Literals {

    private static final int SHORTEST = 7;
    private static final int LONGEST = 30;
    private static final int DIGITS = 6;

    private final Knowledge knowledge;
    private final Judge judge;
    private final ValueForms forms;

    Literals(Knowledge knowledge, Judge judge) {
        this.knowledge = knowledge;
        this.judge = judge;
        forms = new ValueForms(knowledge.matching());
    }

    /** The value that a variable is assigned. */
    Optional<DataElement> assigned(Procedure procedure, Instruction.Const literal, String text) {
        return !mayBe(text)
                ? Optional.empty()
                : element(
                        procedure,
                        text,
                        procedure.body().variables().get(literal.target()).name(),
                        new Place(procedure.file().path(), literal.span()));
    }

    /** The values that a call is given; the method's name, or the text before, names them. */
    List<DataElement> arguments(Procedure procedure, Instruction.Call call, IntFunction<Optional<String>> texts) {
        List<DataElement> found = new ArrayList<>(0);
        for (int i = 0; i < call.arguments().size(); i++) {
            Optional<String> text = literal(procedure, call, i, texts);
            if (text.isPresent()) {
                String named = i == 0
                        ? call.name()
                        : texts.apply(call.arguments().get(i - 1)).orElse(call.name());
                String hint =
                        named.startsWith("set") || named.startsWith("with") ? named.replaceFirst("^[a-z]+", "") : named;
                element(procedure, text.get(), hint, new Place(procedure.file().path(), call.link()))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<String> literal(
            Procedure procedure, Instruction.Call call, int argument, IntFunction<Optional<String>> texts) {
        boolean temporary = procedure
                .body()
                .variables()
                .get(call.arguments().get(argument))
                .name()
                .isEmpty();
        return temporary ? texts.apply(call.arguments().get(argument)).filter(Literals::mayBe) : Optional.empty();
    }

    private Optional<DataElement> element(Procedure procedure, String text, String hint, Place place) {
        Optional<Concept> named = hint.isEmpty()
                ? Optional.empty()
                : judge.judgeText(hint, OwnerNature.PERSON).map(Judgement::concept);
        for (ValueFormat format : forms.of(text)) {
            Optional<Concept> concept = knowledge.concept(format.concept());
            if (concept.isPresent()) {
                boolean agreed = named.filter(concept.get()::equals).isPresent()
                        || (format.check().isPresent()
                                && named.filter(known -> isIdentity(known, concept.get()))
                                        .isPresent());
                Optional<Confidence> sure = confidence(format, text, agreed);
                if (sure.isPresent()) {
                    String evidence = "text has the form of '" + format.titleEn() + "'"
                            + (format.check().isPresent() ? " and its check digit" : "")
                            + (agreed ? ", named '" + hint + "'" : "");
                    return Optional.of(new DataElement(
                            DataElement.Kind.LITERAL,
                            procedure.method().owner(),
                            ValueForms.mask(text),
                            concept.get(),
                            sure.get(),
                            false,
                            List.of(evidence),
                            place));
                }
            }
        }
        return Optional.empty();
    }

    /** A number that is named as an identity document or card of any kind. */
    private static boolean isIdentity(Concept named, Concept found) {
        return named.category().equals(found.category()) && named.tier() == found.tier();
    }

    /** A shape that little else has counts alone; others only if they are named so. */
    private static Optional<Confidence> confidence(ValueFormat format, String text, boolean named) {
        if (named) {
            return Optional.of(Confidence.STRONG);
        }
        boolean separated = text.chars().anyMatch(c -> c == '(' || c == ' ' || c == '-');
        return switch (format.id()) {
            case "prc-id" -> Optional.of(Confidence.STRONG);
            case "hkid", "payment-card" -> separated ? Optional.of(Confidence.MEDIUM) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean mayBe(String text) {
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && text.chars().filter(Character::isDigit).count() >= DIGITS;
    }
}
