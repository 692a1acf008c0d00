package io.github.privacyscan.inventory;

import io.github.privacyscan.inventory.Judgement.Alone;
import io.github.privacyscan.knowledge.Concept.Tier;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.TypeDecl;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Judges the fields of a type together: what one is helps to tell what its neighbours are. */
final class TypeScan {

    private static final int MANY = 2;

    private final LinkedProgram program;
    private final Judge judge;
    private final OwnerNames owners;

    TypeScan(LinkedProgram program, Judge judge, OwnerNames owners) {
        this.program = program;
        this.judge = judge;
        this.owners = owners;
    }

    /** The nature of a source type and its fields that are personal data. */
    Result scan(TypeDecl type) {
        OwnerNature nature = byName(type);
        Map<FieldDecl, Judgement> judged = judgeFields(type, nature);
        if (nature == OwnerNature.NEUTRAL && telling(judged) >= MANY) {
            nature = OwnerNature.PERSON;
            judged = judgeFields(type, nature);
        }
        return new Result(nature, weighNeighbours(judged, nature));
    }

    /** Whether a field is written as a value of each object: constants and constants of enums are not. */
    static boolean isData(TypeDecl type, FieldDecl field) {
        boolean written = field.kind() == FieldDecl.Kind.FIELD || field.kind() == FieldDecl.Kind.RECORD_COMPONENT;
        return written
                && type.kind() != TypeDecl.Kind.ENUM
                && !field.modifiers().isStatic();
    }

    private OwnerNature byName(TypeDecl type) {
        OwnerNature nature = owners.of(type.binaryName());
        return nature != OwnerNature.NEUTRAL
                ? nature
                : judge.hints()
                        .text(type.annotations(), "entity", type.binaryName())
                        .map(owners::of)
                        .orElse(nature);
    }

    private Map<FieldDecl, Judgement> judgeFields(TypeDecl type, OwnerNature nature) {
        Map<FieldDecl, Judgement> judged = new LinkedHashMap<>();
        for (FieldDecl field : type.fields()) {
            if (isData(type, field)) {
                judgeField(type, field, nature).ifPresent(judgement -> judged.put(field, judgement));
            }
        }
        return judged;
    }

    private Optional<Judgement> judgeField(TypeDecl type, FieldDecl field, OwnerNature nature) {
        String owner = type.binaryName();
        Declared declared = new Declared(
                owner, field.name(), program.resolve(field.type(), owner), field.annotations(), field.labels());
        return judge.judge(declared, nature);
    }

    /** How many different kinds of data about people are surely there. */
    private static long telling(Map<FieldDecl, Judgement> judged) {
        return judged.values().stream()
                .filter(TypeScan::isSure)
                .map(Judgement::concept)
                .filter(concept -> concept.tier() != Tier.NONE && concept.tier() != Tier.T3)
                .distinct()
                .count();
    }

    private static boolean isSure(Judgement judgement) {
        return judgement.confidence().compareTo(Confidence.STRONG) <= 0;
    }

    /** Abbreviations count beside two others; a common word counts on a person beside two sure ones. */
    private static Map<FieldDecl, Judgement> weighNeighbours(Map<FieldDecl, Judgement> judged, OwnerNature nature) {
        long sure = telling(judged);
        Map<FieldDecl, Judgement> weighed = new LinkedHashMap<>();
        judged.forEach((field, judgement) -> {
            boolean abbreviation = judgement.alone() == Alone.ABBREVIATION && judged.size() > MANY;
            boolean word = judgement.alone() == Alone.COMMON_WORD && nature == OwnerNature.PERSON && sure >= MANY;
            weighed.put(field, abbreviation || word ? judgement.besideOthers() : judgement);
        });
        return weighed;
    }

    /**
     * What was found in a type.
     *
     * @param nature what its objects are
     * @param fields its fields that are personal data, in order
     */
    record Result(OwnerNature nature, Map<FieldDecl, Judgement> fields) {

        Result {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }
}
