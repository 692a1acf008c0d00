package io.github.privacyscan.inventory;

import io.github.privacyscan.link.Type;
import io.github.privacyscan.source.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges names that are met in code: map keys, request parameters, local variables. */
final class Values {

    private final Judge judge;
    private final OwnerNames owners;
    private final Map<String, OwnerNature> sourceTypes;

    Values(Judge judge, OwnerNames owners, Map<String, OwnerNature> sourceTypes) {
        this.judge = judge;
        this.owners = owners;
        this.sourceTypes = new LinkedHashMap<>(sourceTypes);
    }

    /** What objects of a type are. */
    OwnerNature natureOf(String type) {
        OwnerNature scanned = sourceTypes.get(type);
        return scanned == null ? owners.of(type) : scanned;
    }

    /** The meaning of a name that stands in a text. */
    Optional<DataElement> named(String name, DataElement.Kind kind, String owner, Place place) {
        return judge.judgeText(name, natureOf(owner)).map(judgement -> judgement.element(kind, owner, name, place));
    }

    /** The meaning of a local variable. */
    Optional<DataElement> variable(String name, String owner, Type type, Place place) {
        Declared declared = new Declared(owner, name, type, List.of(), List.of());
        return judge.judge(declared, natureOf(owner))
                .map(judgement -> judgement.element(DataElement.Kind.VARIABLE, owner, name, place));
    }
}
