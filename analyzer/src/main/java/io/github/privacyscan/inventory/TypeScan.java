package io.github.privacyscan.inventory;

import io.github.privacyscan.inventory.Hints.Text;
import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.Label;
import io.github.privacyscan.program.TypeDecl;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Judges the fields of a type together: what one is helps to tell what its neighbours are. */
final class TypeScan {

    private final LinkedProgram program;
    private final Judge judge;
    private final OwnerNames owners;
    private final Companions companions;
    private final Bags bags;
    private final Departments departments;
    private final Holders holders;
    private final Function<FieldRef, List<Label>> captions;
    private final Function<String, Optional<String>> tables;
    private final Function<String, Optional<String>> comments;

    /**
     * With what people read beside the inputs or columns that hold fields.
     *
     * @param captions of each field
     * @param tables the table of a class, if it has one
     * @param comments what scripts say that the table of a class, or a table by its name, holds
     */
    TypeScan(
            LinkedProgram program,
            Judge judge,
            OwnerNames owners,
            Companions companions,
            Bags bags,
            Departments departments,
            Function<FieldRef, List<Label>> captions,
            Function<String, Optional<String>> tables,
            Function<String, Optional<String>> comments) {
        this.comments = comments;
        this.captions = captions;
        this.program = program;
        this.tables = tables;
        this.judge = judge;
        this.owners = owners;
        this.companions = companions;
        this.bags = bags;
        this.departments = departments;
        this.holders = new Holders(program);
    }

    /** The nature of a source type and its fields that are personal data. */
    Result scan(TypeDecl type) {
        OwnerNature nature = byName(type);
        Map<FieldDecl, Judgement> judged = judgeFields(type, nature);
        if (nature == OwnerNature.NEUTRAL && Neighbours.areAPersons(judged.values())) {
            nature = OwnerNature.PERSON;
            judged = judgeFields(type, nature);
        }
        List<FieldDecl> data =
                type.fields().stream().filter(field -> isData(type, field)).toList();
        Map<FieldDecl, Judgement> weighed = Neighbours.weigh(judged, nature);
        Map<FieldDecl, Judgement> beside = companions.weigh(
                data,
                weighed,
                nature,
                (field, found) -> judge.beside(
                        declared(type, field),
                        found.concept(),
                        found.companion().strength(),
                        found.because()));
        return new Result(nature, nature == OwnerNature.THING ? departments.weigh(type.binaryName(), beside) : beside);
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
        if (nature == OwnerNature.NEUTRAL) {
            nature = judge.hints()
                    .text(type.annotations(), "entity", type.binaryName())
                    .map(owners::of)
                    .orElse(nature);
        }
        if (nature == OwnerNature.NEUTRAL) {
            nature = tables.apply(type.binaryName()).map(owners::of).orElse(nature);
        }
        if (nature == OwnerNature.NEUTRAL) {
            nature = judge.nature(names(type));
        }
        if (nature == OwnerNature.NEUTRAL) {
            nature = bySuperclass(type);
        }
        boolean ofThings = nature == OwnerNature.PERSON && owners.isOwned(type.binaryName()) && onlyThingsHold(type);
        return ofThings ? OwnerNature.THING : nature;
    }

    /** What people call a type or its table. */
    private List<Text> names(TypeDecl type) {
        Declared declared =
                new Declared(type.binaryName(), type.simpleName(), Type.UNKNOWN, type.annotations(), type.labels());
        List<Text> texts = new ArrayList<>(judge.hints().read(declared).labels());
        comments.apply(type.binaryName()).ifPresent(comment -> texts.add(new Text("table comment", comment)));
        return texts;
    }

    private OwnerNature bySuperclass(TypeDecl type) {
        return program.supertypes(type.binaryName()).stream()
                .filter(name -> program.type(name)
                        .filter(above -> above.kind() == TypeDecl.Kind.CLASS)
                        .isPresent())
                .map(owners::of)
                .filter(nature -> nature != OwnerNature.NEUTRAL)
                .findFirst()
                .orElse(OwnerNature.NEUTRAL);
    }

    /** The address that only shops and warehouses have is no person's. */
    private boolean onlyThingsHold(TypeDecl type) {
        Set<String> found = holders.of(type.binaryName());
        return !found.isEmpty()
                && found.stream().allMatch(holder -> owners.of(holder).isThing());
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
        Declared declared = declared(type, field);
        return judge.judge(declared, nature).or(() -> bags.judge(type, field, declared.type(), nature));
    }

    private Declared declared(TypeDecl type, FieldDecl field) {
        String owner = type.binaryName();
        List<Label> labels = new ArrayList<>(field.labels());
        labels.addAll(captions.apply(new FieldRef(owner, field.name(), false)));
        return new Declared(owner, field.name(), program.resolve(field.type(), owner), field.annotations(), labels);
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
